package org.zhanqun.content.facts;

import org.zhanqun.kernel.Violations;

/** What is known about one article beside its text, checked. */
public sealed interface Facts permits Policy, Interpretation, Leader, Organisation, Topic {
    /** Collects what is still missing before the article may be public; a draft may wait for it. */
    default void requireForPublishing(Violations violations) {}
}
