package org.zhanqun.admin.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.admin.shell.Words;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Articles;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.sharing.Deliveries;
import org.zhanqun.sharing.Delivery;
import org.zhanqun.sharing.DeliveryState;
import org.zhanqun.sharing.Offer;
import org.zhanqun.sharing.Offered;
import org.zhanqun.sharing.Offering;
import org.zhanqun.sharing.Receipt;
import org.zhanqun.sharing.SharesAcrossTenants;
import org.zhanqun.sharing.TakenAs;
import org.zhanqun.sharing.Taking;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What pages and API do about sharing, each step in its own transaction. Only records leave. */
@ApplicationScoped
class SharingDesk {
    private final Sites sites;
    private final ColumnTrees trees;
    private final Frameworks frameworks;
    private final Articles articles;
    private final Offering offering;
    private final Taking taking;
    private final Deliveries deliveries;
    private final SharesAcrossTenants shares;
    private final Clock clock;
    private final Caller caller;

    SharingDesk(
            Sites sites,
            ColumnTrees trees,
            Frameworks frameworks,
            Articles articles,
            Offering offering,
            Taking taking,
            Deliveries deliveries,
            SharesAcrossTenants shares,
            Clock clock,
            Caller caller) {
        this.sites = sites;
        this.trees = trees;
        this.frameworks = frameworks;
        this.articles = articles;
        this.offering = offering;
        this.taking = taking;
        this.deliveries = deliveries;
        this.shares = shares;
        this.clock = clock;
        this.caller = caller;
    }

    /** The site whose mail it is. @param mayWrite whether the caller may offer, take and decline */
    record Mailbox(String key, String name, String domain, boolean mayWrite) {}

    /** A column to choose. @param label its name after those of the columns above it */
    record Choice(String code, String label) {}

    /**
     * One page of what was received.
     *
     * @param waiting how many wait for a decision, and how many of them are late
     * @param columns those that take references
     */
    record Inbox(
            Mailbox mailbox,
            List<DeliveryView> deliveries,
            long total,
            long waiting,
            long overdue,
            List<Choice> columns) {}

    record Outbox(Mailbox mailbox, List<ShareView> shares, long total) {}

    record Receipts(Mailbox mailbox, ShareView share, List<Receipt> receipts) {}

    /**
     * An article that is going to be offered.
     *
     * @param hands    whether the site hands down to others, which may oblige them
     * @param kinds    of the sites below it
     * @param cities   region codes and names, for a portal of the province
     * @param above    the portals above it
     */
    record Subject(
            Mailbox mailbox,
            long id,
            String title,
            boolean hands,
            List<SiteKind> kinds,
            List<City> cities,
            List<Portal> above,
            List<Choice> columns) {}

    record City(String code, String name) {}

    record Portal(String key, String name) {}

    /** @param state null for what waits */
    @ForSite(ForSite.Need.SEE)
    Inbox inbox(String key, DeliveryState state, int page, int size) {
        var site = sites.require(key);
        var columns = trees.of(site);
        var found = deliveries.page(state == null ? DeliveryState.OFFERED : state, page, size);
        var names = names(found.deliveries());
        return new Inbox(
                mailbox(site),
                found.deliveries().stream()
                        .map(delivery -> view(
                                delivery, names.getOrDefault(delivery.origin().site(), ""), columns))
                        .toList(),
                found.total(),
                deliveries.count(DeliveryState.OFFERED),
                deliveries.overdue(clock.instant()),
                choices(columns));
    }

    private Map<String, String> names(List<Delivery> found) {
        var keys = found.stream().map(delivery -> delivery.origin().site()).collect(Collectors.toSet());
        return keys.isEmpty()
                ? Map.of()
                : sites.list("siteKey in ?1", keys).stream().collect(Collectors.toMap(Site::key, Site::name));
    }

    @ForSite(ForSite.Need.WRITE)
    DeliveryView take(String key, long id, long version, String columnCode, TakenAs as) {
        var site = sites.require(key);
        var columns = trees.of(site);
        var taken = taking.take(
                site, columns, id, version, columnCode, as, caller.rights().mayManageColumns(key));
        return view(taken, sites.require(taken.origin().site()).name(), columns);
    }

    @ForSite(ForSite.Need.WRITE)
    DeliveryView decline(String key, long id, long version, String reason) {
        var site = sites.require(key);
        var declined = taking.decline(site, id, version, reason);
        return view(declined, sites.require(declined.origin().site()).name(), trees.of(site));
    }

    @ForSite(ForSite.Need.SEE)
    Outbox outbox(String key, int page, int size) {
        var found = shares.page(page, size);
        return new Outbox(
                mailbox(sites.require(key)),
                found.shares().stream().map(ShareView::of).toList(),
                found.total());
    }

    @ForSite(ForSite.Need.SEE)
    Receipts receipts(String key, long id) {
        var counted = shares.require(id);
        return new Receipts(mailbox(sites.require(key)), ShareView.of(counted), shares.receipts(counted.share()));
    }

    @ForSite(ForSite.Need.WRITE)
    Subject subject(String key, long id) {
        var site = sites.require(key);
        var article = articles.require(id);
        var others = sites.list("status <> ?1 order by code", SiteStatus.CLOSED);
        var hands = site.kind() == SiteKind.PROVINCE || site.kind() == SiteKind.CITY;
        return new Subject(
                mailbox(site),
                id,
                article.title(),
                hands,
                hands ? kinds(site) : List.of(),
                site.kind() == SiteKind.PROVINCE ? cities(others) : List.of(),
                above(site, others),
                targets(hands ? kinds(site) : List.of(SiteKind.PROVINCE, SiteKind.CITY)));
    }

    /** The columns that take references, of each kind of site. */
    private List<Choice> targets(List<SiteKind> kinds) {
        return kinds.stream()
                .flatMap(kind -> frameworks.columnsOf(frameworks.current(kind)).stream()
                        .filter(column -> column.kind() == ColumnKind.LIST
                                && column.content() == ContentKind.NEWS
                                && !column.retired())
                        .map(column -> new Choice(column.code(), Words.word(kind) + " · " + column.name())))
                .toList();
    }

    private static List<SiteKind> kinds(Site site) {
        return site.kind() == SiteKind.PROVINCE
                ? List.of(SiteKind.CITY, SiteKind.COUNTY, SiteKind.DEPARTMENT, SiteKind.RETAINED)
                : List.of(SiteKind.COUNTY, SiteKind.DEPARTMENT, SiteKind.RETAINED);
    }

    private static List<City> cities(List<Site> others) {
        return others.stream()
                .filter(site -> site.kind() == SiteKind.CITY)
                .map(site -> new City(site.region().cityCode(), site.region().name()))
                .toList();
    }

    private static List<Portal> above(Site site, List<Site> others) {
        return others.stream()
                .filter(other -> !other.key().equals(site.key()))
                .filter(other -> other.kind() == SiteKind.PROVINCE
                        || other.kind() == SiteKind.CITY
                                && site.kind() != SiteKind.PROVINCE
                                && site.region().cityCode() != null
                                && site.region()
                                        .cityCode()
                                        .equals(other.region().cityCode()))
                .map(other -> new Portal(other.key(), other.name()))
                .toList();
    }

    /** Rows of many sites are written: as the province, for whoever may write on the site that offers. */
    @ForProvince(ForProvince.Need.MEMBER)
    OfferedView offer(String key, Offer offer) {
        return OfferedView.of(offering.offer(writable(key), offer));
    }

    /** @param sites names of those who were offered it, or have it */
    public record OfferedView(ShareView share, List<String> sites, List<String> noColumn, List<String> already) {
        static OfferedView of(Offered offered) {
            return new OfferedView(
                    ShareView.of(offered.share(), null), offered.sites(), offered.noColumn(), offered.already());
        }
    }

    @ForProvince(ForProvince.Need.MEMBER)
    void recall(String key, long id, String reason) {
        offering.recall(writable(key), id, reason);
    }

    /** A site that is not the caller's to see looks like none. */
    private Site writable(String key) {
        var site = sites.findByIdOptional(key)
                .filter(found -> caller.rights().maySee(key, found.region().cityCode()))
                .orElseThrow(() -> new NotFound("site.not-found", key));
        if (!caller.rights().mayWrite(key)) {
            throw new Denied("access.denied");
        }
        return site;
    }

    private Mailbox mailbox(Site site) {
        return new Mailbox(
                site.key(),
                site.name(),
                site.domain(),
                site.status() != SiteStatus.CLOSED && caller.rights().mayWrite(site.key()));
    }

    private DeliveryView view(Delivery delivery, String originName, ColumnTree columns) {
        return DeliveryView.of(
                delivery,
                originName,
                columns.byCode(delivery.columnCode()).map(SiteColumn::name).orElse(delivery.columnCode()),
                clock.instant());
    }

    private static List<Choice> choices(ColumnTree columns) {
        return columns.all().stream()
                .filter(column ->
                        column.kind() == ColumnKind.LIST && column.content() == ContentKind.NEWS && !column.retired())
                .map(column -> new Choice(
                        column.code(),
                        columns.trail(column).stream().map(SiteColumn::name).collect(Collectors.joining(" › "))))
                .toList();
    }
}
