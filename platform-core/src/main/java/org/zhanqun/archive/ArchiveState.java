package org.zhanqun.archive;

/** How an archive stands. */
public enum ArchiveState {
    /** 等待 */
    WAITING,
    /** 正在归档 */
    RUNNING,
    /** 可以下载 */
    READY,
    /** 没有做成: nothing of it lies on the disk. */
    FAILED;

    public boolean underWay() {
        return this == WAITING || this == RUNNING;
    }
}
