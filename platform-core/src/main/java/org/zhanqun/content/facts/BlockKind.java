package org.zhanqun.content.facts;

/** What a block of a topic shows (专题区块). */
public enum BlockKind {
    /** One wide picture with a motto. */
    BANNER("横幅"),
    /** The newest articles of a column of the site. */
    LIST("栏目列表"),
    /** Pictures side by side. */
    PICTURES("图片墙"),
    /** A text of its own. */
    TEXT("文字"),
    /** What happened, in order. */
    TIMELINE("大事记"),
    /** Addresses that belong to the task. */
    LINKS("相关链接"),
    /** A film of the site's library, with its content in words. */
    VIDEO("视频");

    private final String word;

    BlockKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
