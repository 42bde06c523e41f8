package org.zhanqun.theme;

/**
 * How a site names itself in the header.
 *
 * @param name       full standard name (网站名称), such as 安化县人民政府门户网站
 * @param regionName short name of region or organ, used in headings: 安化, 省教育厅
 * @param homeUrl    path of the home page
 * @param domain     primary English domain, without scheme
 * @param address    where the public finds the site, without a path: the beginning of every absolute address
 * @param slogan     stands under the name instead of the domain; {@code null} for none
 * @param logo       name of the style's file that stands beside the name; {@code null} for the style's own mark
 */
public record SiteHead(
        String name,
        String regionName,
        String homeUrl,
        String domain,
        Composition composition,
        String address,
        String slogan,
        String logo) {

    public SiteHead {
        Values.required(name, "name of the site");
        Values.required(domain, "domain of the site");
        Values.required(address, "address of the site");
        slogan = Values.blankToNull(slogan);
    }

    /** A site that is found under its domain. */
    public SiteHead(String name, String regionName, String homeUrl, String domain, Composition composition) {
        this(name, regionName, homeUrl, domain, composition, "https://" + domain, null, null);
    }

    /** The name up to the place where a narrow header may break it: the name of the organ. */
    public String nameStem() {
        return name.substring(0, name.length() - nameTail().length());
    }

    /** The rest of the name: 门户网站, 网站 or nothing. */
    public String nameTail() {
        if (name.endsWith("门户网站")) {
            return "门户网站";
        }
        return name.endsWith("网站") ? "网站" : "";
    }

    /** Whether the header is the light one: the province portal, whose home opens with a scene of its own. */
    public boolean light() {
        return composition == Composition.PROVINCE;
    }

    /** Whether the header is the low one of department sites. */
    public boolean compact() {
        return composition == Composition.DEPARTMENT;
    }
}
