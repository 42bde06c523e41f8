package org.zhanqun.theme;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Head and place of one page.
 *
 * @param title         text of the browser's title, see {@link #title(String, String)}
 * @param description   for search engines; when it is {@code null}, what the page's column is for, or else its title. A
 *                      {@code Description} among the tags goes before it, and it is {@code null} then
 * @param canonicalPath path of this page, from the root of the site, with the query if that is part of the address
 * @param tags          the mandatory page tags (网页标签)
 * @param channelUrl    address of the channel this page is in, as in the navigation; {@code null} outside all channels
 * @param crumbs        way from the home page to this page, home excluded; empty on a home page
 * @param original      address of the page on another site that this one shows again, or {@code null}
 */
public record PageHead(
        String title,
        String description,
        String canonicalPath,
        PageTags tags,
        String channelUrl,
        List<Crumb> crumbs,
        String original) {

    /** Of a page of the site's own. */
    public PageHead(
            String title,
            String description,
            String canonicalPath,
            PageTags tags,
            String channelUrl,
            List<Crumb> crumbs) {
        this(title, description, canonicalPath, tags, channelUrl, crumbs, null);
    }

    public PageHead {
        Values.required(title, "title");
        description = tags.has("Description") ? null : described(description, tags, title);
        crumbs = Values.list(crumbs);
    }

    private static String described(String own, PageTags tags, String title) {
        var column = tags.content("ColumnDescription");
        return own != null && !own.isBlank() ? own : column != null ? column : title;
    }

    /** The same head of a page that shows another site's again. */
    public PageHead showing(String address) {
        return new PageHead(title, description, canonicalPath, tags, channelUrl, crumbs, address);
    }

    /** The page's address as the value of a parameter, for a link that comes back here. */
    public String here() {
        return URLEncoder.encode(canonicalPath, StandardCharsets.UTF_8);
    }

    /** The usual title of a page that is not a home page: its own title, then the site's name. */
    public static String title(String own, String siteName) {
        return own + "_" + siteName;
    }
}
