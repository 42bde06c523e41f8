package org.zhanqun.admin.style;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Sites;
import org.zhanqun.style.PageStyle;
import org.zhanqun.style.Palette;

/** What the page about a site's style does, each step in its own transaction. */
@ApplicationScoped
class StyleDesk {
    private final Sites sites;
    private final PageStyle styles;
    private final PublicAddress addresses;
    private final Caller caller;

    StyleDesk(Sites sites, PageStyle styles, PublicAddress addresses, Caller caller) {
        this.sites = sites;
        this.styles = styles;
        this.addresses = addresses;
        this.caller = caller;
    }

    /** @param mayChoose whether the person may choose another palette */
    record Chosen(String key, String name, String domain, String address, Palette palette, boolean mayChoose) {}

    @ForSite(ForSite.Need.SEE)
    Chosen chosen(String key) {
        var site = sites.require(key);
        return new Chosen(
                site.key(),
                site.name(),
                site.domain(),
                addresses.of(site),
                styles.of(key),
                caller.rights().mayManageColumns(key));
    }

    /** @param palette null when none that there is was named */
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    void choose(String key, Palette palette) {
        styles.choose(key, palette);
    }
}
