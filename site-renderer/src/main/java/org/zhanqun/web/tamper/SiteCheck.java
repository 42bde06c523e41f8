package org.zhanqun.web.tamper;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.zhanqun.export.TamperAlarm.Kind;
import org.zhanqun.web.export.Releases;
import org.zhanqun.web.export.Releases.Release;
import org.zhanqun.web.store.PageStore;

/** Looks over one site: its signed list, files that nobody wrote, and what the public gets. */
final class SiteCheck {
    private static final int LOOKS = 3;

    /** A longer one, a film, is looked at where it lies: to fetch it in every round would cost more than it is worth. */
    private static final long LARGEST_FETCHED = 32L << 20;

    private final Releases releases;
    private final PageStore store;
    private final PublicView view;
    private final Duration again;

    SiteCheck(Releases releases, PageStore store, PublicView view, Duration again) {
        this.releases = releases;
        this.store = store;
        this.view = view;
        this.again = again;
    }

    interface Alarms {
        void raise(String site, Finding finding, boolean healed);

        void fine(String site, String path);
    }

    /**
     * @param after the last path of the round before
     * @return the last path of this one, empty when the next round begins anew
     * @throws IOException when the public gets no answer at all
     */
    String check(String site, String after, int sample, Alarms alarms)
            throws IOException, SQLException, InterruptedException {
        var release = releases.current(site).orElse(null);
        if (release == null) {
            return "";
        }
        if (release.manifest().isEmpty()) {
            release = renewed(release, alarms);
            if (release == null) {
                return "";
            }
        }
        planted(release, alarms);
        var next = release.next(after, sample);
        var paths = new LinkedHashSet<String>(List.of(release.home()));
        paths.addAll(next);
        for (var path : paths) {
            look(site, path, alarms);
        }
        return next.isEmpty() || next.size() < sample ? "" : next.getLast();
    }

    /** Without its signature the list proves nothing: everything is made again from the database. */
    private Release renewed(Release release, Alarms alarms) throws SQLException, InterruptedException {
        var site = release.site().key();
        try {
            if (releases.current(site)
                    .filter(newest -> newest.manifest().isPresent())
                    .isPresent()) {
                // It was being replaced as we looked.
                return releases.current(site).orElseThrow();
            }
            releases.renew(site);
            var fresh =
                    releases.current(site).filter(newest -> newest.manifest().isPresent());
            alarms.raise(site, new Finding(Kind.MANIFEST, "manifest.json", "清单的签名不符"), fresh.isPresent());
            return fresh.orElse(null);
        } catch (IOException | RuntimeException e) {
            Log.errorf(e, "The export of %s could not be made again", site);
            alarms.raise(site, new Finding(Kind.MANIFEST, "manifest.json", "清单的签名不符，重新导出未成功"), false);
            return null;
        }
    }

    private void planted(Release release, Alarms alarms) throws IOException {
        for (var path : releases.planted(release)) {
            boolean healed;
            try {
                releases.takeAway(release, path);
                healed = true;
            } catch (IOException e) {
                Log.errorf(e, "The planted file %s could not be taken away", path);
                healed = false;
            }
            alarms.raise(release.site().key(), new Finding(Kind.PLANTED, path, "导出目录里多出的文件，已隔离"), healed);
        }
    }

    private void look(String site, String path, Alarms alarms) throws IOException, SQLException, InterruptedException {
        var found = difference(site, path);
        for (var look = 1; look < LOOKS && found.isPresent(); look++) {
            Thread.sleep(again);
            found = difference(site, path);
        }
        if (found.isEmpty()) {
            alarms.fine(site, path);
            return;
        }
        heal(site, path);
        alarms.raise(site, found.get(), difference(site, path).isEmpty());
    }

    /** Against the newest release, or against the page as it would be made now: a renderer may be what answers. */
    private Optional<Finding> difference(String site, String path) throws IOException, InterruptedException {
        var release = releases.current(site).orElse(null);
        var entry = release == null ? null : release.entry(path).orElse(null);
        if (entry == null) {
            return Optional.empty();
        }
        var address = Releases.address(path);
        if (entry.length() > LARGEST_FETCHED) {
            return releases.intact(release, path)
                    ? Optional.empty()
                    : Optional.of(new Finding(Kind.CONTENT, path, "导出目录里的文件与清单不符"));
        }
        var seen = new ArrayList<PublicView.Seen>();
        for (var compressed : List.of(false, true)) {
            var one = view.see(release.site().domain(), address, compressed);
            if (one.status() != entry.status() || !one.sha256().equals(entry.sha256())) {
                seen.add(one);
            }
        }
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        var fresh = releases.fresh(release.site(), path);
        var live = fresh.map(now -> new PublicView.Seen(now.status(), now.sha256()));
        if (live.isPresent() && seen.stream().allMatch(live.get()::equals)) {
            return Optional.empty();
        }
        return Optional.of(finding(path, entry.status(), seen.getFirst()));
    }

    private static Finding finding(String path, int status, PublicView.Seen seen) {
        return seen.status() == status
                ? new Finding(Kind.CONTENT, path, "公众看到的内容与清单不符，摘要 " + seen.sha256())
                : new Finding(Kind.STATUS, path, "公众得到的状态码是 " + seen.status() + "，应为 " + status);
    }

    /** What lies here altered is made again; what is altered on the way to the public cannot be mended from here. */
    private void heal(String site, String path) throws SQLException, InterruptedException {
        store.forget(site);
        try {
            var release = releases.current(site).orElseThrow();
            if (!releases.intact(release, path) && !releases.restore(release, path)) {
                releases.renew(site);
            }
        } catch (IOException | RuntimeException e) {
            Log.errorf(e, "%s of %s could not be restored", path, site);
        }
    }
}
