package org.zhanqun.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.zhanqun.site.Site;

/**
 * What a new site has and lacks (验收结果).
 *
 * @param asked        whether a renderer could be asked what the public gets
 * @param lacking      names of the items that the site lacks, with commas between them, or null for none
 * @param emptyColumns how many columns that must be filled hold nothing yet
 */
@Embeddable
public record Acceptance(
        @Column(name = "asked") Boolean asked,
        @Column(name = "lacking", length = 200) String lacking,
        @Column(name = "empty_columns") Integer emptyColumns) {
    /** What is looked at. */
    public enum Item {
        /** 域名能打开 */
        DOMAIN(true),
        /** 网站标签: SiteName, SiteDomain and SiteIDCode say what is on record. */
        TAGS(true),
        /** 必设栏目有内容 */
        COLUMNS(false),
        /** 页脚: 党政机关网站标识 leads to its certificate. */
        MARK(true),
        /** 页脚: 我为政府网站找错 leads somewhere. */
        ERROR_REPORT(true),
        /** 页脚: 网站标识码 */
        CODE(false),
        /** 页脚: 主办单位及联系方式 */
        CONTACT(false),
        /** 页脚: ICP备案编号 */
        ICP(false),
        /** 页脚: 公安机关备案标识 */
        POLICE(false);

        private final boolean byPage;

        Item(boolean byPage) {
            this.byPage = byPage;
        }
    }

    /** What was found of an item. */
    public enum Verdict {
        /** 合格 */
        THERE,
        /** 缺 */
        LACKING,
        /** 没有问到: no renderer runs in the process that looked. */
        UNASKED
    }

    /** @param home what the public gets under the site's domain, if that is anything */
    static Acceptance of(Site site, int emptyColumns, Optional<String> home) {
        var lacks = onRecord(site, emptyColumns);
        home.map(Jsoup::parse)
                .ifPresentOrElse(
                        page -> lookAt(page, site, lacks),
                        () -> lacks.addAll(List.of(Item.DOMAIN, Item.TAGS, Item.MARK, Item.ERROR_REPORT)));
        return of(true, lacks, emptyColumns);
    }

    /** The same where no renderer can be asked what the public gets. */
    static Acceptance unasked(Site site, int emptyColumns) {
        return of(false, onRecord(site, emptyColumns), emptyColumns);
    }

    private static Acceptance of(boolean asked, Set<Item> lacks, int emptyColumns) {
        return new Acceptance(
                asked,
                lacks.isEmpty() ? null : lacks.stream().map(Item::name).collect(Collectors.joining(",")),
                emptyColumns);
    }

    private static Set<Item> onRecord(Site site, int emptyColumns) {
        var lacks = EnumSet.noneOf(Item.class);
        var organiser = site.organiser();
        add(lacks, Item.COLUMNS, emptyColumns > 0);
        add(lacks, Item.CONTACT, organiser.phone() == null);
        add(lacks, Item.ICP, organiser.icp() == null);
        add(lacks, Item.POLICE, organiser.policeNumber() == null);
        return lacks;
    }

    private static void lookAt(Document page, Site site, Set<Item> lacks) {
        add(
                lacks,
                Item.TAGS,
                !says(page, "SiteName", site.name())
                        || !says(page, "SiteDomain", site.domain())
                        || !says(page, "SiteIDCode", site.code()));
        add(lacks, Item.MARK, page.select("footer a[href]:contains(网站标识)").isEmpty());
        add(lacks, Item.ERROR_REPORT, page.select("footer a[href]:contains(找错)").isEmpty());
        add(lacks, Item.CODE, page.select("footer dd").eachText().stream().noneMatch(site.code()::equals));
    }

    private static boolean says(Document page, String tag, String value) {
        return Objects.equals(page.select("meta[name=" + tag + "]").attr("content"), value);
    }

    private static void add(Set<Item> lacks, Item item, boolean lacking) {
        if (lacking) {
            lacks.add(item);
        }
    }

    public Verdict of(Item item) {
        if (lacking != null && Arrays.asList(lacking.split(",")).contains(item.name())) {
            return Verdict.LACKING;
        }
        return item.byPage && !asked ? Verdict.UNASKED : Verdict.THERE;
    }

    /** The items that the site lacks. */
    public List<Item> lacks() {
        return Arrays.stream(Item.values())
                .filter(item -> of(item) == Verdict.LACKING)
                .toList();
    }
}
