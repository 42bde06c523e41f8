package org.zhanqun.framework;

import java.util.Set;
import java.util.regex.Pattern;
import org.zhanqun.kernel.Violations;

/** What a column's part of an address may be (栏目地址), for base and featured columns alike. */
public final class Slugs {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{1,29}");

    /** First parts of addresses that mean something else on every site. */
    private static final Set<String> RESERVED =
            Set.of("index", "themes", "search", "sitemap", "media", "q", "admin", "api");

    private Slugs() {}

    public static void check(String slug, String field, Violations violations) {
        violations.requireText(slug, field, 30);
        if (!violations.has(field)) {
            violations
                    .require(FORM.matcher(slug).matches(), field, "column.slug.form")
                    .require(!RESERVED.contains(slug), field, "column.slug.reserved", slug);
        }
    }
}
