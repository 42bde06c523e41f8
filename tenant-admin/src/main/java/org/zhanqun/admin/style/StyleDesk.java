package org.zhanqun.admin.style;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.framework.style.StyleVersions;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Sites;
import org.zhanqun.style.PageStyle;
import org.zhanqun.style.Palette;

/** What the page about a site's style does, each step in its own transaction. */
@ApplicationScoped
class StyleDesk {
    private final Sites sites;
    private final PageStyle styles;
    private final StyleVersions versions;
    private final PublicAddress addresses;
    private final Caller caller;

    StyleDesk(Sites sites, PageStyle styles, StyleVersions versions, PublicAddress addresses, Caller caller) {
        this.sites = sites;
        this.styles = styles;
        this.versions = versions;
        this.addresses = addresses;
        this.caller = caller;
    }

    /**
     * @param palette   that the site shows
     * @param base      that of the version that it shows
     * @param version   what that version is called
     * @param own       whether the site chose its palette itself
     * @param mayChoose whether the person may choose another palette
     */
    record Chosen(
            String key,
            String name,
            String domain,
            String address,
            Palette palette,
            Palette base,
            String version,
            boolean own,
            boolean mayChoose) {}

    @ForSite(ForSite.Need.SEE)
    Chosen chosen(String key) {
        var site = sites.require(key);
        var version = versions.of(site);
        var choice = styles.choiceOf(key);
        var base = version.tokens().palette();
        return new Chosen(
                site.key(),
                site.name(),
                site.domain(),
                addresses.of(site),
                choice.orElse(base),
                base,
                version.title(),
                choice.isPresent(),
                caller.rights().mayManageColumns(key));
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    void takeBase(String key) {
        styles.takeBase(key);
    }

    /** @param palette null when none that there is was named */
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    void choose(String key, Palette palette) {
        styles.choose(key, palette);
    }
}
