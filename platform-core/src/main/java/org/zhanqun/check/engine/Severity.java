package org.zhanqun.check.engine;

/** What a finding does to whoever wants to publish. */
public enum Severity {
    /** 必须改: nothing goes on before it is mended. */
    BLOCKS,
    /** 建议改: goes on when somebody says that it is right as it is, which is recorded. */
    WARNS,
    /** 提示: is shown and asks for nothing. */
    HINTS
}
