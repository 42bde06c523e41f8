package org.zhanqun.demo.text;

/** A featured column (特色栏目) that a county's site hangs at the top level beside the base columns. */
public record DemoFeatured(
        String siteKey,
        String name,
        String slug,
        String columnType,
        String description,
        String keywords,
        int maxAgeDays) {}
