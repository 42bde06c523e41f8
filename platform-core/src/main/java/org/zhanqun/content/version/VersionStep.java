package org.zhanqun.content.version;

/** Why a version was kept (存稿原因). */
public enum VersionStep {
    /** 沿用: the text as it was found when its article was first changed after versions began to be kept. */
    FOUND,
    /** 新写 */
    WRITE,
    /** 修改 */
    REWRITE,
    /** 恢复: an earlier version's text again. */
    RESTORE
}
