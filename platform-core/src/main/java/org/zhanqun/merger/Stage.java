package org.zhanqun.merger;

/** What is being moved, one after another, until a whole round finds nothing to do (迁移步骤). */
public enum Stage {
    /** Articles, with their files. */
    ARTICLES,
    /** Interpretations, which name a document that has to be there first. */
    INTERPRETATIONS,
    /** Letters with their answers. */
    LETTERS,
    /** What was moved is compared with what is public at the old site now. */
    COMPARISON,
    /** Of a merger of some columns: what was moved is taken offline at the old site, which stays (移交). */
    HANDOVER;

    Stage next() {
        return this == COMPARISON || this == HANDOVER ? ARTICLES : values()[ordinal() + 1];
    }
}
