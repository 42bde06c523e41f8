package org.zhanqun.theme;

import java.util.List;

/**
 * A topic (专题): everything about one task in one place.
 *
 * @param description what the task is, may be {@code null}
 * @param archived    whether the task is over and the topic is kept as it was (往期专题)
 * @param banner      may be {@code null}: then a scene of the style stands for it
 * @param pictures    its newest articles with a picture (现场), up to four
 * @param progress    what happened (最新进展), newest first
 * @param pager       through the progress, {@code null} when somebody arranged the topic
 * @param blocks      its columns, each with its latest articles
 * @param arranged    what somebody put together for it, {@code null} when it shows what its column holds
 */
public record TopicPage(
        Frame frame,
        PageHead head,
        String name,
        String description,
        boolean archived,
        Picture banner,
        List<ArticleItem> pictures,
        List<ArticleItem> progress,
        ListPager pager,
        List<Block> blocks,
        Arrangement arranged)
        implements Page {

    public TopicPage {
        description = Values.blankToNull(description);
        pictures = Values.list(pictures);
        progress = Values.list(progress);
        blocks = Values.filled(blocks);
    }

    /** A topic that shows what its column holds. */
    public static TopicPage of(
            Frame frame,
            PageHead head,
            String name,
            String description,
            boolean archived,
            Picture banner,
            List<ArticleItem> pictures,
            List<ArticleItem> progress,
            ListPager pager,
            List<Block> blocks) {
        return new TopicPage(frame, head, name, description, archived, banner, pictures, progress, pager, blocks, null);
    }

    /** A topic that somebody arranged. */
    public static TopicPage of(
            Frame frame,
            PageHead head,
            String name,
            String description,
            boolean archived,
            Picture banner,
            Arrangement arranged) {
        return new TopicPage(frame, head, name, description, archived, banner, null, null, null, null, arranged);
    }

    /** Whether there is nothing in it yet. */
    public boolean bare() {
        return arranged == null && progress.isEmpty() && blocks.isEmpty();
    }
}
