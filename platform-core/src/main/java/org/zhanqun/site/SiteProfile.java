package org.zhanqun.site;

/** What a site is said to be when it is opened. Checked by {@link SiteRules}. */
public record SiteProfile(SiteKind kind, String name, String code, String domain, Region region, Organiser organiser) {}
