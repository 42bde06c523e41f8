package org.zhanqun.merger;

/** How far a merger is (整合状态). */
public enum MergerState {
    /** 准备中: where things are to go can still be changed, and nothing has moved. */
    PLANNED,
    /** 迁移中: both sites answer the public. */
    MOVING,
    /** 已迁移: the old site is closed and its addresses lead on; it can still be undone. */
    MOVED,
    /** 撤销中: the old site is back, and what was taken is being given back. */
    UNDOING,
    /** 已撤销 */
    UNDONE,
    /** 已办结: nothing can be undone any more. */
    FINAL;

    /** Whether there is work to do. */
    public boolean moves() {
        return this == MOVING || this == UNDOING;
    }

    /** Whether no other merger of the same site may begin. */
    public boolean underWay() {
        return this == PLANNED || this == MOVING || this == MOVED || this == UNDOING;
    }
}
