package org.zhanqun.kernel;

import java.util.List;

/** Something that happened to the domain and is worth remembering; fired inside the transaction that did it. */
public interface DomainEvent {
    /** The key of the site it happened to, or null when it concerns the whole province. */
    String site();

    /** What was done, as a stable word such as {@code article.publish}. */
    String action();

    /** What it was done to: an id or a name a person can find again. */
    String subject();

    /** A short account for the audit trail, or an empty string. */
    default String detail() {
        return "";
    }

    /** What it changed, field by field, or an empty list. */
    default List<Difference> differences() {
        return List.of();
    }
}
