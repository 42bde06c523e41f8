package org.zhanqun.admin.merger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.admin.site.SiteSummary;
import org.zhanqun.merger.Merger;
import org.zhanqun.merger.MergerPlanning;
import org.zhanqun.merger.MergerPlanning.Move;
import org.zhanqun.merger.MergerPlanning.Seen;
import org.zhanqun.merger.MergerTrial;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What the pages and the API do with mergers. Only records leave. */
@ApplicationScoped
class MergerDesk {
    private static final int SHOWN = 200;
    private static final int CHOICES = 1000;

    private final MergerPlanning planning;
    private final MergerTrial trial;
    private final Sites sites;

    MergerDesk(MergerPlanning planning, MergerTrial trial, Sites sites) {
        this.planning = planning;
        this.trial = trial;
        this.sites = sites;
    }

    /** @param report with the duplicates when it was asked for */
    record Found(MergerView merger, MergerTrial.Report report) {}

    @ForProvince(ForProvince.Need.ADMIN)
    List<MergerView> list() {
        var found = planning.newest(SHOWN);
        var keys = found.stream()
                .flatMap(merger -> Stream.of(merger.source(), merger.target()))
                .collect(Collectors.toSet());
        var names = keys.isEmpty()
                ? Map.<String, String>of()
                : sites.list("siteKey in ?1", keys).stream().collect(Collectors.toMap(Site::key, Site::name));
        return found.stream()
                .map(merger -> MergerView.of(merger, names.get(merger.source()), names.get(merger.target())))
                .toList();
    }

    @ForProvince(ForProvince.Need.ADMIN)
    Found show(long id, boolean thorough) {
        return new Found(view(planning.show(id)), trial.of(id, thorough));
    }

    @ForProvince(ForProvince.Need.ADMIN)
    MergerView plan(Move move) {
        return view(planning.plan(move));
    }

    @ForProvince(ForProvince.Need.ADMIN)
    MergerView map(Seen seen, String place, Map<String, String> columns) {
        return view(planning.map(seen, place, columns));
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void drop(Seen seen) {
        planning.drop(seen);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    MergerView start(Seen seen, String reason) {
        return view(planning.start(seen, reason));
    }

    @ForProvince(ForProvince.Need.ADMIN)
    MergerView undo(Seen seen) {
        return view(planning.undo(seen));
    }

    @ForProvince(ForProvince.Need.ADMIN)
    MergerView finish(Seen seen) {
        return view(planning.finish(seen));
    }

    /** The sites that can go, or take another one in. */
    @ForProvince(ForProvince.Need.ADMIN)
    List<SiteSummary> choices() {
        return sites.search(new Sites.Filter(null, null, SiteStatus.ONLINE, null, null), 1, CHOICES).sites().stream()
                .map(SiteSummary::of)
                .toList();
    }

    private MergerView view(Merger merger) {
        return MergerView.of(
                merger,
                sites.require(merger.source()).name(),
                sites.require(merger.target()).name());
    }
}
