package org.zhanqun.admin.site;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.admin.site.SiteHome.EmptyColumn;
import org.zhanqun.admin.site.SiteHome.Errand;
import org.zhanqun.admin.site.SiteHome.Line;
import org.zhanqun.admin.site.SiteHome.Member;
import org.zhanqun.admin.site.SiteHome.Suspended;
import org.zhanqun.cases.CaseMove;
import org.zhanqun.cases.CaseRights;
import org.zhanqun.cases.Cases;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.EmptyColumns;
import org.zhanqun.content.review.Reviewers;
import org.zhanqun.content.review.Reviews;
import org.zhanqun.identity.Memberships;
import org.zhanqun.interaction.Letters;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/**
 * What the pages about sites do, each step in its own transaction: a page that catches a refusal finds everything as it
 * was before. Only records leave; templates render after the transaction.
 */
@ApplicationScoped
class SiteDesk {
    private static final int CHOICES = 20;
    private static final int LAST_CHANGED = 6;

    private final Sites sites;
    private final SiteLifecycle lifecycle;
    private final SiteOpening opening;
    private final Memberships memberships;
    private final ColumnTrees trees;
    private final Articles articles;
    private final EmptyColumns emptyColumns;
    private final PublicAddress addresses;
    private final Letters letters;
    private final Clock clock;
    private final Reviews reviews;
    private final Reviewers reviewers;
    private final Caller caller;
    private final Cases cases;

    SiteDesk(
            Sites sites,
            SiteLifecycle lifecycle,
            SiteOpening opening,
            Memberships memberships,
            ColumnTrees trees,
            Articles articles,
            EmptyColumns emptyColumns,
            PublicAddress addresses,
            Letters letters,
            Clock clock,
            Reviews reviews,
            Reviewers reviewers,
            Caller caller,
            Cases cases) {
        this.sites = sites;
        this.lifecycle = lifecycle;
        this.opening = opening;
        this.memberships = memberships;
        this.trees = trees;
        this.articles = articles;
        this.emptyColumns = emptyColumns;
        this.addresses = addresses;
        this.letters = letters;
        this.clock = clock;
        this.reviews = reviews;
        this.reviewers = reviewers;
        this.caller = caller;
        this.cases = cases;
    }

    /** A site in the list. @param address of its public pages */
    record Row(SiteSummary site, String address, String city) {}

    record Found(List<Row> rows, long total) {}

    record City(String code, String name) {}

    @ForProvince(ForProvince.Need.MEMBER)
    Found search(String text, SiteKind kind, SiteStatus status, String city, int page, int size) {
        var within = Visibility.of(caller.rights());
        var names = cityNames();
        var found = sites.search(new Sites.Filter(text, kind, status, city, within), page, size);
        return new Found(
                found.sites().stream()
                        .map(site -> new Row(
                                SiteSummary.of(site),
                                addresses.of(site),
                                site.region().cityCode() == null
                                        ? null
                                        : names.getOrDefault(
                                                site.region().cityCode(),
                                                site.region().cityCode())))
                        .toList(),
                found.total());
    }

    /** The province's cities, as their own portals name them. */
    @ForProvince(ForProvince.Need.MEMBER)
    List<City> cities() {
        var rights = caller.rights();
        return cityNames().entrySet().stream()
                .filter(city -> rights.seesProvince() || rights.cities().contains(city.getKey()))
                .map(city -> new City(city.getKey(), city.getValue()))
                .toList();
    }

    /** All cities, for the form that only those who may open a site get to see. */
    @ForProvince(ForProvince.Need.ADMIN)
    List<City> citiesToOpenIn() {
        return cityNames().entrySet().stream()
                .map(city -> new City(city.getKey(), city.getValue()))
                .toList();
    }

    private Map<String, String> cityNames() {
        return sites
                .list("kind = ?1 and status <> ?2", Sort.by("region.code"), SiteKind.CITY, SiteStatus.CLOSED)
                .stream()
                .collect(Collectors.toMap(
                        site -> site.region().code(), site -> site.region().name(), (first, _) -> first, TreeMap::new));
    }

    /** Sites that may take over the content of another one. */
    @ForProvince(ForProvince.Need.ADMIN)
    List<SiteSummary> successors(String text) {
        return sites.search(new Sites.Filter(text, null, SiteStatus.ONLINE, null, null), 1, CHOICES).sites().stream()
                .map(SiteSummary::of)
                .toList();
    }

    /** The next code of a region that no site has or had, or null when there is none. */
    @ForProvince(ForProvince.Need.ADMIN)
    String nextCode(String regionCode) {
        var last = sites.find("code like ?1", Sort.descending("code"), regionCode + "____")
                .firstResult();
        var serial = last == null ? 1 : Integer.parseInt(last.code().substring(6)) + 1;
        return serial > 9999 ? null : regionCode + "%04d".formatted(serial);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    SiteOpening.Opened open(SiteOpening.Request request) {
        return opening.open(request);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void suspend(String key, String reason, LocalDate until) {
        lifecycle.suspend(key, reason, until);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void resume(String key) {
        lifecycle.resume(key);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void reachOverIpv6(String key, boolean reachable) {
        lifecycle.reachOverIpv6(key, reachable);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void mark(String key, String url) {
        lifecycle.mark(key, url);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void close(String key, String reason, String successor) {
        lifecycle.close(key, reason, successor);
    }

    /** One site's record, for those who may see it. */
    @ForSite(ForSite.Need.SEE)
    SiteSummary summary(String key) {
        return SiteSummary.of(sites.require(key));
    }

    /** A site's home: its facts and what stands open on it. */
    @ForSite(ForSite.Need.SEE)
    SiteHome home(String key) {
        var site = sites.require(key);
        var columns = trees.of(site);
        var states = articles.countsByState();
        return new SiteHome(
                SiteSummary.of(site),
                site.organiser(),
                addresses.of(site),
                successorName(site),
                columns.framework().name(),
                columns.framework().number(),
                states.getOrDefault(ArticleState.PUBLISHED, 0L),
                states.getOrDefault(ArticleState.DRAFT, 0L),
                states.getOrDefault(ArticleState.WITHDRAWN, 0L),
                letters.waiting(LocalDate.now(clock)),
                reviews.countFor(caller.userName(), reviewers.identities(site, caller.userName())),
                lastChanged(columns),
                empty(columns),
                memberships.ofSite(key).stream()
                        .map(member -> new Member(member.userName(), member.role()))
                        .toList(),
                errands(key, Clocks.today(clock)),
                suspension(site, Clocks.today(clock)));
    }

    private List<Errand> errands(String key, LocalDate today) {
        var who = caller.rights();
        return cases.underWay(key, who).stream()
                .map(found -> new Errand(
                        found.id(),
                        found.kind(),
                        found.state(),
                        CaseRights.open(found, who).stream().anyMatch(move -> move != CaseMove.WITHDRAW),
                        found.dueOn(),
                        found.dueOn() == null ? 0 : ChronoUnit.DAYS.between(today, found.dueOn())))
                .toList();
    }

    private static Suspended suspension(Site site, LocalDate today) {
        return site.status() == SiteStatus.SUSPENDED
                ? new Suspended(
                        site.notice().until(),
                        ChronoUnit.DAYS.between(today, site.notice().until()))
                : null;
    }

    private String successorName(Site site) {
        return site.notice() == null || site.notice().successor() == null
                ? null
                : sites.require(site.notice().successor()).name();
    }

    private List<Line> lastChanged(ColumnTree columns) {
        return articles.list(new Articles.Filter(null, null, null), 1, LAST_CHANGED).articles().stream()
                .map(article -> new Line(
                        article.id(),
                        article.title(),
                        columns.byCode(article.columnCode())
                                .map(SiteColumn::name)
                                .orElse(article.columnCode()),
                        article.state(),
                        article.updatedAt()))
                .toList();
    }

    /** Columns that the inspection counts as empty (空白栏目). */
    private List<EmptyColumn> empty(ColumnTree columns) {
        return emptyColumns.of(columns).stream()
                .map(column -> new EmptyColumn(
                        column.code(),
                        column.name(),
                        columns.trail(column).stream()
                                .map(SiteColumn::name)
                                .limit(1)
                                .collect(Collectors.joining())))
                .toList();
    }
}
