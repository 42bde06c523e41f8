package org.zhanqun.column;

import org.zhanqun.framework.FieldRule;
import org.zhanqun.framework.InheritedField;

/**
 * One field of a base column on one site, and where its value comes from.
 *
 * @param value what holds
 * @param base  what the framework says
 * @param own   what the site has set, or null; kept while the framework does not let it hold
 */
public record EffectiveField(InheritedField field, FieldRule rule, String value, String base, String own) {
    /** Where a value comes from. */
    public enum Origin {
        /** 栏目框架 */
        FRAMEWORK,
        /** 本站 */
        SITE
    }

    static EffectiveField of(InheritedField field, FieldRule rule, String base, String own) {
        var holds = own != null && rule != FieldRule.LOCKED && allowed(field, base, own);
        return new EffectiveField(field, rule, holds ? own : base, base, own);
    }

    /** A site may promise to update more often than the framework asks, never less. */
    private static boolean allowed(InheritedField field, String base, String own) {
        return field != InheritedField.MAX_AGE_DAYS
                || base.isEmpty()
                || Integer.parseInt(own) <= Integer.parseInt(base);
    }

    public Origin origin() {
        return own != null && own.equals(value) && rule != FieldRule.LOCKED ? Origin.SITE : Origin.FRAMEWORK;
    }

    /** Whether the site differs from the base in something that has a base: 我们的改动. */
    public boolean deviates() {
        return rule != FieldRule.FREE && own != null && !own.equals(base);
    }
}
