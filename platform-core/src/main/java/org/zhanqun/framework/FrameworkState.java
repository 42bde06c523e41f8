package org.zhanqun.framework;

/** Where a version of a framework stands (版本状态). */
public enum FrameworkState {
    /** 草稿: being edited; no site shows it */
    DRAFT,
    /** 已校验: breaks no rule as it stands; any edit makes it a draft again */
    CHECKED,
    /** 试点: some sites show it */
    PILOT,
    /** 现行: every site of the kind shows it that is not assigned another one */
    CURRENT,
    /** 已替换: was current once */
    SUPERSEDED
}
