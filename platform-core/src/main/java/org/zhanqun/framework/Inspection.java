package org.zhanqun.framework;

/** Inspection class of a column (检查类别): decides which freshness rule applies. */
public enum Inspection {
    /** 动态要闻 */
    NEWS,
    /** 通知公告 */
    NOTICE,
    /** 政策文件 */
    POLICY,
    /** 人事、规划计划 */
    PLAN,
    /** 其他应更新栏目, within its own limit */
    DUE,
    /** 静态信息: correctness is checked, freshness is not */
    STATIC,
    /** 服务和互动 */
    APPLICATION
}
