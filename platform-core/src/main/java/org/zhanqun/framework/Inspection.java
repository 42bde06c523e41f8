package org.zhanqun.framework;

/** Inspection class of a column (检查类别): decides which freshness rule applies. */
public enum Inspection {
    /** 动态要闻 */
    NEWS(14),
    /** 通知公告 */
    NOTICE(180),
    /** 政策文件 */
    POLICY(180),
    /** 人事、规划计划 */
    PLAN(365),
    /** 其他应更新栏目, within its own limit */
    DUE(null),
    /** 静态信息: correctness is checked, freshness is not */
    STATIC(null),
    /** 服务和互动 */
    APPLICATION(null);

    private final Integer mostDays;

    Inspection(Integer mostDays) {
        this.mostDays = mostDays;
    }

    /** The longest freshness limit that passes an inspection (国办秘函〔2019〕19号), null where it names none. */
    public Integer mostDays() {
        return mostDays;
    }
}
