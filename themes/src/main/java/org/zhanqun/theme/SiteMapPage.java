package org.zhanqun.theme;

import java.util.List;

/**
 * All columns of a site on one page (网站地图).
 *
 * @param channels the whole tree; its third level is shown as well, deeper ones are not
 * @param related  other sites by kind
 */
public record SiteMapPage(Frame frame, PageHead head, List<NavItem> channels, List<LinkGroup> related) implements Page {

    public SiteMapPage {
        channels = Values.list(channels);
        related = Values.filledGroups(related);
    }
}
