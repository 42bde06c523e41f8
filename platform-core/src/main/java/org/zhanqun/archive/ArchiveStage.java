package org.zhanqun.archive;

/** What is being done for an archive, in this order. */
public enum ArchiveStage {
    /** 生成静态页面: the one part that an interrupted archive keeps. */
    PAGES,
    /** 写入数据 */
    DATA,
    /** 写入附件和图片 */
    FILES,
    /** 写入静态页面 */
    STATIC,
    /** 写入 WARC */
    WARC
}
