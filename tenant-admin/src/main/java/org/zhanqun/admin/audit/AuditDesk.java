package org.zhanqun.admin.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.admin.site.SiteSummary;
import org.zhanqun.audit.AuditEntries;
import org.zhanqun.audit.AuditEntry;
import org.zhanqun.audit.AuditVerifying;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.site.Site;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

/**
 * What the pages and the API do with the trail. It is the province's, so each look at it is narrowed here: to the one site
 * that was asked for, or to nothing for those who see the whole province.
 */
@ApplicationScoped
class AuditDesk {
    private static final int AT_A_TIME = 1000;

    private final AuditEntries entries;
    private final AuditVerifying verifying;
    private final Sites sites;
    private final Tenants tenants;
    private final Caller caller;
    private final AuditConfig config;
    private final Event<AuditUsed> used;

    AuditDesk(
            AuditEntries entries,
            AuditVerifying verifying,
            Sites sites,
            Tenants tenants,
            Caller caller,
            AuditConfig config,
            Event<AuditUsed> used) {
        this.entries = entries;
        this.verifying = verifying;
        this.sites = sites;
        this.tenants = tenants;
        this.caller = caller;
        this.config = config;
        this.used = used;
    }

    /**
     * A stretch of the trail, newest first.
     *
     * @param newer the place to ask for newer entries of, or null when there are none
     * @param older the place to ask for older entries of, or null when there are none
     */
    record Found(List<AuditLine> lines, String newer, String older) {}

    @ForProvince(ForProvince.Need.MEMBER)
    Found ofProvince(AuditSearch search) {
        requireProvince();
        return found(search, null);
    }

    @ForSite(ForSite.Need.SEE)
    Found ofSite(String key, AuditSearch search) {
        requireSite(key);
        return found(search, key);
    }

    @ForSite(ForSite.Need.SEE)
    SiteSummary site(String key) {
        requireSite(key);
        return SiteSummary.of(sites.require(key));
    }

    @ForProvince(ForProvince.Need.MEMBER)
    Verification verification() {
        requireProvince();
        return verifying.latest().map(Verification::of).orElse(null);
    }

    /** Begins to verify the chain, unless somebody has begun already. */
    @ForProvince(ForProvince.Need.MEMBER)
    Verification verify() {
        requireProvince();
        var begun = verifying.start();
        used.fire(new AuditUsed(null, "verify", Long.toString(begun.last())));
        return Verification.of(begun);
    }

    /** Notes that somebody takes the trail away, before the first line of it leaves. */
    @ForProvince(ForProvince.Need.MEMBER)
    void exporting(AuditSearch search) {
        requireProvince();
        used.fire(new AuditUsed(null, "export", search.query()));
    }

    @ForSite(ForSite.Need.SEE)
    void exporting(String key, AuditSearch search) {
        requireSite(key);
        used.fire(new AuditUsed(key, "export", search.query()));
    }

    /**
     * Hands out all that was looked for, in stretches of a transaction each: memory does not grow with the trail. To be called
     * only after {@code exporting} has allowed it.
     *
     * @param only key of the one site to look at, or null for all
     */
    void export(AuditSearch search, String only, Locale language, Consumer<AuditLine> to) {
        var filter = search.filter(only);
        AuditEntries.Place place = null;
        for (var left = config.mostExported(); left > 0; ) {
            var from = place;
            var most = Math.min(AT_A_TIME, left);
            var lines = tenants.callAsProvince(() -> lines(entries.before(filter, from, most), language));
            lines.forEach(to);
            if (lines.size() < most) {
                return;
            }
            left -= most;
            place = new AuditEntries.Place(
                    lines.getLast().happenedAt(), lines.getLast().id());
        }
    }

    private Found found(AuditSearch search, String only) {
        var filter = search.filter(only);
        var most = search.length();
        var after = search.placeAfter();
        if (after != null) {
            var read = entries.after(filter, after, most + 1);
            var lines = lines(read.size() > most ? read.subList(1, read.size()) : read, caller.locale());
            return new Found(
                    lines,
                    read.size() > most ? lines.getFirst().place() : null,
                    lines.isEmpty() ? null : lines.getLast().place());
        }
        var before = search.placeBefore();
        var read = entries.before(filter, before, most + 1);
        var lines = lines(read.size() > most ? read.subList(0, most) : read, caller.locale());
        return new Found(
                lines,
                before == null || lines.isEmpty() ? null : lines.getFirst().place(),
                read.size() > most ? lines.getLast().place() : null);
    }

    private List<AuditLine> lines(List<AuditEntry> read, Locale language) {
        var seals = entries.seals(read);
        var names = names(read);
        return read.stream()
                .map(entry -> AuditLine.of(entry, seals.get(entry.id()), names, language))
                .toList();
    }

    private Map<String, String> names(List<AuditEntry> read) {
        var keys =
                read.stream().map(AuditEntry::siteKey).filter(Objects::nonNull).collect(Collectors.toSet());
        return keys.isEmpty()
                ? Map.of()
                : sites.list("siteKey in ?1", keys).stream().collect(Collectors.toMap(Site::key, Site::name));
    }

    private void requireProvince() {
        if (!caller.rights().seesProvince()) {
            throw new Denied("access.denied");
        }
    }

    private void requireSite(String key) {
        if (!caller.rights().mayAudit(key)) {
            throw new Denied("access.denied");
        }
    }

    /** Somebody took the trail away or had it verified. */
    record AuditUsed(String site, String step, String detail) implements DomainEvent {
        @Override
        public String action() {
            return "audit." + step;
        }

        @Override
        public String subject() {
            return "audit";
        }
    }
}
