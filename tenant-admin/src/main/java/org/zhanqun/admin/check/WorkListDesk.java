package org.zhanqun.admin.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.check.CheckRuns;
import org.zhanqun.check.CheckRuns.Progress;
import org.zhanqun.check.Handling;
import org.zhanqun.check.Lists;
import org.zhanqun.check.OpenFindings;
import org.zhanqun.check.Words;
import org.zhanqun.check.engine.Rule;
import org.zhanqun.check.engine.Severity;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What the pages and the API about findings in public articles do, each step in its own transaction. */
@ApplicationScoped
class WorkListDesk {
    private final Sites sites;
    private final OpenFindings findings;
    private final CheckRuns runs;
    private final Handling handling;
    private final Lists lists;
    private final Words words;
    private final Caller caller;

    WorkListDesk(
            Sites sites,
            OpenFindings findings,
            CheckRuns runs,
            Handling handling,
            Lists lists,
            Words words,
            Caller caller) {
        this.sites = sites;
        this.findings = findings;
        this.runs = runs;
        this.handling = handling;
        this.lists = lists;
        this.words = words;
        this.caller = caller;
    }

    /** @param blocking whether it must be mended; otherwise it may be ignored */
    record Item(OpenFindings.Line finding, boolean blocking) {}

    /** @param progress of the last check of all that is public, or null when none has begun */
    record WorkList(
            String key,
            String name,
            String domain,
            boolean mayWrite,
            Progress progress,
            List<Item> items,
            long total) {}

    /** @param blocking how many must be mended @param warning how many must be looked at @param progress null before the first check */
    record SiteCount(String key, String name, long blocking, long warning, Progress progress) {}

    /** @param rule null for all that block or warn */
    @ForSite(ForSite.Need.SEE)
    WorkList list(String key, Rule rule, int page, int size) {
        var site = sites.require(key);
        var severities = lists.current().severities();
        var blocking = rules(severities, Severity.BLOCKS, rule);
        var found = findings.page(blocking, rules(severities, Severity.WARNS, rule), page, size);
        return new WorkList(
                key,
                site.name(),
                site.domain(),
                site.status() != SiteStatus.CLOSED && caller.rights().mayWrite(key),
                runs.progress().stream().findFirst().orElse(null),
                found.findings().stream()
                        .map(finding -> new Item(finding, blocking.contains(finding.rule())))
                        .toList(),
                found.total());
    }

    @ForSite(ForSite.Need.WRITE)
    void ignore(String key, long finding, String reason) {
        handling.ignore(sites.require(key), finding, reason);
    }

    /** All sites that the caller may see, the longest work lists first. */
    @ForProvince(ForProvince.Need.MEMBER)
    List<SiteCount> counts() {
        var severities = words.severities();
        var found = findings.counts();
        var blocking = totals(found, rules(severities, Severity.BLOCKS, null));
        var warning = totals(found, rules(severities, Severity.WARNS, null));
        var progress = runs.progress().stream().collect(Collectors.toMap(Progress::site, one -> one));
        var counts = new ArrayList<SiteCount>();
        sites.listAll().stream()
                .filter(this::visible)
                .forEach(site -> counts.add(new SiteCount(
                        site.key(),
                        site.name(),
                        blocking.getOrDefault(site.key(), 0L),
                        warning.getOrDefault(site.key(), 0L),
                        progress.get(site.key()))));
        counts.sort(Comparator.comparingLong(SiteCount::blocking)
                .thenComparingLong(SiteCount::warning)
                .reversed());
        return counts;
    }

    private boolean visible(Site site) {
        return site.status() != SiteStatus.CLOSED
                && caller.rights().maySee(site.key(), site.region().cityCode());
    }

    private static Map<String, Long> totals(List<OpenFindings.Count> found, List<Rule> rules) {
        return found.stream()
                .filter(count -> rules.contains(count.rule()))
                .collect(Collectors.groupingBy(
                        OpenFindings.Count::site, Collectors.summingLong(OpenFindings.Count::findings)));
    }

    private static List<Rule> rules(Map<Rule, Severity> severities, Severity severity, Rule only) {
        return Stream.of(Rule.values())
                .filter(rule -> only == null || rule == only)
                .filter(rule -> severities.getOrDefault(rule, rule.severity()) == severity)
                .toList();
    }
}
