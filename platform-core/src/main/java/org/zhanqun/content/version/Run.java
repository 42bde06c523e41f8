package org.zhanqun.content.version;

import java.util.List;

/** A stretch of text in a comparison. */
public record Run(Kind kind, String text) {
    /** Whether the other side has it, too. */
    public enum Kind {
        SAME,
        /** 删去: only the earlier text has it. */
        REMOVED,
        /** 新增: only the later text has it. */
        ADDED
    }

    static List<Run> same(String text) {
        return of(Kind.SAME, text);
    }

    static List<Run> removed(String text) {
        return of(Kind.REMOVED, text);
    }

    static List<Run> added(String text) {
        return of(Kind.ADDED, text);
    }

    private static List<Run> of(Kind kind, String text) {
        return text.isEmpty() ? List.of() : List.of(new Run(kind, text));
    }
}
