package org.zhanqun.theme;

import java.util.List;

/**
 * What is the same on every page of a site: the header zone (头部标识区) and the bottom zone (底部功能区).
 *
 * @param navigation    the channels (频道) in order, home excluded, each with its columns; empty when a site answers with a
 *                      notice only, and then no navigation is shown
 * @param upperSites    portals above this site, nearest last; shown in the utility bar
 * @param searchUrl     address that answers {@code ?q=}, or {@code null}: then no search box is shown anywhere
 * @param demonstration whether every page says that the site and its content are invented (演示站点)
 * @param look          how the reader, the site and the province want the page to look
 * @param preview       what this is a preview of and until when, for whoever was given its link; {@code null} on the public's pages
 */
public record Frame(
        SiteHead site,
        List<NavItem> navigation,
        Footer footer,
        List<Link> upperSites,
        String searchUrl,
        boolean demonstration,
        Assets assets,
        Look look,
        String preview) {

    public Frame {
        navigation = Values.list(navigation);
        upperSites = Values.list(upperSites);
        preview = Values.blankToNull(preview);
    }

    /** The same frame with a ribbon that says what is previewed. */
    public Frame previewed(String words) {
        return new Frame(site, navigation, footer, upperSites, searchUrl, demonstration, assets, look, words);
    }

    /** The same frame in another look. */
    public Frame in(Look other) {
        return new Frame(site, navigation, footer, upperSites, searchUrl, demonstration, assets, other, preview);
    }
}
