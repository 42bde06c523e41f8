package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.IntStream;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.facts.BlockEntry;
import org.zhanqun.content.facts.BlockKind;
import org.zhanqun.content.facts.Topic;
import org.zhanqun.content.facts.TopicBlock;
import org.zhanqun.kernel.Violations;
import org.zhanqun.media.FileType;
import org.zhanqun.media.MediaAddress;
import org.zhanqun.media.MediaFiles;

/** Checks that the blocks of a topic show columns and files of the bound site alone; another site's look like none. */
@ApplicationScoped
class TopicParts {
    private final MediaFiles files;

    TopicParts(MediaFiles files) {
        this.files = files;
    }

    void check(ColumnTree columns, Topic topic, Violations violations) {
        IntStream.range(0, topic.blocks().size())
                .forEach(at -> check(columns, topic.blocks().get(at), "topic.blocks." + at, violations));
    }

    private void check(ColumnTree columns, TopicBlock block, String field, Violations violations) {
        violations.require(
                block.column() == null
                        || columns.byCode(block.column())
                                .filter(SiteColumn::holdsArticles)
                                .isPresent(),
                field + ".column",
                "topic.column");
        if (block.showsFiles()) {
            var kind = block.kind() == BlockKind.VIDEO ? FileType.Kind.VIDEO : FileType.Kind.PICTURE;
            IntStream.range(0, block.entries().size())
                    .forEach(at -> violations.require(
                            own(block.entries().get(at), kind),
                            field + ".entries." + at + ".url",
                            kind == FileType.Kind.VIDEO ? "topic.video" : "topic.picture"));
        }
    }

    private boolean own(BlockEntry entry, FileType.Kind kind) {
        return entry.url() == null
                || MediaAddress.parse(entry.url())
                        .flatMap(address -> files.byToken(address.token()).filter(address::means))
                        .filter(file -> file.content().type().kind() == kind)
                        .isPresent();
    }
}
