package org.zhanqun.content.facts;

import java.util.List;
import java.util.stream.IntStream;
import org.zhanqun.kernel.Violations;

/**
 * The blocks that make up a topic's page (专题页面), in order. The article's title is the topic's name, its summary says what it
 * is about, its picture stands for it in lists, and its text, which may be empty, comes before the blocks.
 */
public record Topic(List<TopicBlock> blocks) implements Facts {
    public Topic {
        blocks = List.copyOf(blocks);
    }

    static String field(int at) {
        return "topic.blocks." + at;
    }

    @Override
    public void requireForPublishing(Violations violations) {
        IntStream.range(0, blocks.size()).forEach(at -> blocks.get(at).requireForPublishing(field(at), violations));
    }
}
