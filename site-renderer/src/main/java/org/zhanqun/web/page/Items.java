package org.zhanqun.web.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.ArticleLine;
import org.zhanqun.content.NewestList;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.theme.ArticleItem;
import org.zhanqun.theme.Block;
import org.zhanqun.theme.Entrance;

/** Turns what the database says into what a list shows. */
final class Items {
    private Items() {}

    static ArticleItem of(Shell shell, ArticleLine line) {
        var column = shell.columns().byCode(line.columnCode());
        return new ArticleItem(
                line.title(),
                column.map(found -> ArticleAddress.of(found.path(), line.publishedAt(), line.id()))
                        .orElse("/"),
                time(line.publishedAt()),
                column.map(SiteColumn::name).orElse(null),
                line.summary().isEmpty() ? null : line.summary(),
                line.pictureUrl() == null ? null : SitePictures.cover(line.pictureUrl(), line.pictureAlt()),
                line.pinned());
    }

    static List<ArticleItem> of(Shell shell, List<ArticleLine> lines) {
        return lines.stream().map(line -> of(shell, line)).toList();
    }

    static Block block(Shell shell, SiteColumn column, List<ArticleLine> lines) {
        return new Block(column.name(), Shell.url(column), column.purpose().description(), of(shell, lines));
    }

    /** The newest of some columns, a block for each, at the price of one statement. */
    static List<Block> blocks(Shell shell, PublishedArticles published, List<SiteColumn> columns, int most) {
        var lists = published.newest(columns.stream()
                .map(column -> NewestList.of(column.code(), most))
                .toList());
        return columns.stream()
                .map(column -> block(shell, column, lists.get(NewestList.of(column.code(), most))))
                .toList();
    }

    static Entrance entrance(SiteColumn column) {
        return new Entrance(
                column.name(), Shell.url(column), null, column.purpose().description());
    }

    static LocalDateTime time(Instant instant) {
        return LocalDateTime.ofInstant(instant, Clocks.BEIJING);
    }
}
