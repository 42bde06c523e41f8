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
 * @param pager       through the progress
 * @param blocks      its columns, each with its latest articles
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
        List<Block> blocks)
        implements Page {

    public TopicPage {
        description = Values.blankToNull(description);
        pictures = Values.list(pictures);
        progress = Values.list(progress);
        blocks = Values.filled(blocks);
    }

    /** Whether there is nothing in it yet. */
    public boolean bare() {
        return progress.isEmpty() && blocks.isEmpty();
    }
}
