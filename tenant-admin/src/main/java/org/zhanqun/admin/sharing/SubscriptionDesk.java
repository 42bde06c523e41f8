package org.zhanqun.admin.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.sharing.Subscription;
import org.zhanqun.sharing.SubscriptionFilter;
import org.zhanqun.sharing.Subscriptions;
import org.zhanqun.sharing.Subscriptions.Counted;
import org.zhanqun.sharing.TakenAs;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What pages and API do about subscriptions, each step in its own transaction. Only records leave. */
@ApplicationScoped
class SubscriptionDesk {
    private final Sites sites;
    private final ColumnTrees trees;
    private final Subscriptions subscriptions;
    private final Caller caller;

    SubscriptionDesk(Sites sites, ColumnTrees trees, Subscriptions subscriptions, Caller caller) {
        this.sites = sites;
        this.trees = trees;
        this.subscriptions = subscriptions;
        this.caller = caller;
    }

    /** @param source key or name of the other site @param as REFERENCE, or COPY for drafts of the site's own */
    public record Asking(String source, SubscriptionFilter filter, String columnCode, TakenAs as) {}

    /** @param manages whether the caller may subscribe and let others subscribe @param others names of sites to subscribe to */
    record Own(
            SharingDesk.Mailbox site,
            boolean manages,
            List<SubscriptionView> subscriptions,
            List<SharingDesk.Choice> columns,
            List<String> others) {}

    @ForSite(ForSite.Need.SEE)
    Own own(String key) {
        var site = sites.require(key);
        var open = site.status() != SiteStatus.CLOSED;
        return new Own(
                new SharingDesk.Mailbox(
                        key, site.name(), site.domain(), open && caller.rights().mayWrite(key)),
                open && caller.rights().mayManageColumns(key),
                views(subscriptions.own()),
                choices(trees.of(site)),
                sites.list("status <> ?1 and siteKey <> ?2 order by code", SiteStatus.CLOSED, key).stream()
                        .map(Site::name)
                        .toList());
    }

    private static List<SharingDesk.Choice> choices(ColumnTree columns) {
        return columns.all().stream()
                .filter(column ->
                        column.kind() == ColumnKind.LIST && column.content() == ContentKind.NEWS && !column.retired())
                .map(column -> new SharingDesk.Choice(
                        column.code(),
                        columns.trail(column).stream().map(SiteColumn::name).collect(Collectors.joining(" › "))))
                .toList();
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    SubscriptionView ask(String key, Asking asking) {
        var site = sites.require(key);
        var named = asking.source() == null ? "" : asking.source().strip();
        var source = sites.find("siteKey = ?1 or name = ?1", named).firstResult();
        return view(subscriptions.ask(site, trees.of(site), source, asking.filter(), asking.columnCode(), asking.as()));
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    SubscriptionView end(String key, long id, String reason) {
        return view(subscriptions.end(sites.require(key), id, reason));
    }

    /** Who takes from a site: rows of other sites, read as the province for whoever may see the source. */
    @ForProvince(ForProvince.Need.MEMBER)
    List<SubscriptionView> of(String key) {
        return views(subscriptions.of(visible(key)));
    }

    @ForProvince(ForProvince.Need.MEMBER)
    SubscriptionView decide(String key, long id, boolean allowed, String reason) {
        return view(subscriptions.decide(managed(key), id, allowed, reason));
    }

    @ForProvince(ForProvince.Need.MEMBER)
    SubscriptionView revoke(String key, long id, String reason) {
        return view(subscriptions.revoke(managed(key), id, reason));
    }

    private Site managed(String key) {
        var site = visible(key);
        if (!caller.rights().mayManageColumns(key)) {
            throw new Denied("access.denied");
        }
        return site;
    }

    /** A site that is not the caller's to see looks like none. */
    private Site visible(String key) {
        return sites.findByIdOptional(key)
                .filter(found -> caller.rights().maySee(key, found.region().cityCode()))
                .orElseThrow(() -> new NotFound("site.not-found", key));
    }

    private SubscriptionView view(Subscription one) {
        return views(List.of(new Counted(one, one.site(), 0, 0))).getFirst();
    }

    private List<SubscriptionView> views(List<Counted> found) {
        var names = names(found.stream()
                .flatMap(one -> List.of(one.site(), one.subscription().source()).stream())
                .collect(Collectors.toSet()));
        return found.stream()
                .map(one -> SubscriptionView.of(
                        one,
                        names.getOrDefault(one.site(), one.site()),
                        names.getOrDefault(
                                one.subscription().source(), one.subscription().source())))
                .toList();
    }

    private Map<String, String> names(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : sites.list("siteKey in ?1", keys).stream().collect(Collectors.toMap(Site::key, Site::name));
    }
}
