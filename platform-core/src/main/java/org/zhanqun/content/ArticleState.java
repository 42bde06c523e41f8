package org.zhanqun.content;

/** State of an article (信息状态). */
public enum ArticleState {
    /** 草稿 */
    DRAFT,
    /** 已发布 */
    PUBLISHED,
    /** 已撤下: the address answers that the article was withdrawn. */
    WITHDRAWN,
    /** 已删除: in the recycle bin; the public is told the same as before. */
    DELETED
}
