package org.zhanqun.admin.shell;

/**
 * The frame of a page: who is signed in, where the person is and where they may go.
 *
 * @param supervises  whether the list of the province's or a city's sites is for this person
 * @param seesProvince whether the person sees all sites
 * @param severalSites whether there is more than one site to go to
 * @param site        the site the page is about, or null
 * @param errands     the person's part in cases about sites, or null for those who have none
 */
public record Shell(
        String personName,
        String userName,
        String province,
        boolean demonstration,
        boolean provinceAdmin,
        boolean supervises,
        boolean seesProvince,
        boolean severalSites,
        SiteMark site,
        Errands errands,
        Place place) {
    /** Entries of the navigation. */
    public enum Place {
        PROVINCE,
        SITES,
        OPENING,
        FRAMEWORKS,
        STYLES,
        MOURNING,
        EXPORTS,
        CASES,
        MERGERS,
        REORGANISATIONS,
        SITE,
        COLUMNS,
        ARTICLES,
        WRITING,
        REVIEWS,
        CHECKS,
        LETTERS,
        MEDIA,
        STYLE,
        ROOT_FILES,
        PEOPLE,
        AUDIT
    }

    /**
     * The site in the navigation.
     *
     * @param writable whether the person may write on it
     * @param staffed  whether the person decides who works for it
     * @param audited  whether the person may see who did what on it
     */
    public record SiteMark(String key, String name, String domain, boolean writable, boolean staffed, boolean audited) {
        /** One character that stands for the site. */
        public String seal() {
            return Shell.firstOf(name);
        }
    }

    /** Cases about sites (办理事项). @param waiting how many of them wait for the person */
    public record Errands(long waiting) {}

    public boolean at(String name) {
        return place != null && place.name().equals(name);
    }

    public String initial() {
        return firstOf(personName);
    }

    public String provinceSeal() {
        return firstOf(province);
    }

    private static String firstOf(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
