package org.zhanqun.admin.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.onboarding.Acceptance;
import org.zhanqun.onboarding.CheckedSheet;
import org.zhanqun.onboarding.Onboarding;
import org.zhanqun.onboarding.OnboardingCheck;
import org.zhanqun.onboarding.OnboardingControl;
import org.zhanqun.onboarding.OnboardingRow;
import org.zhanqun.onboarding.OnboardingRow.State;
import org.zhanqun.onboarding.Onboardings;
import org.zhanqun.onboarding.Onboardings.Part;
import org.zhanqun.site.SiteKind;

/** What pages and API do with onboardings, each step in its own transaction. Only records leave. */
@ApplicationScoped
class OnboardingDesk {
    private static final int MOST_LISTED = 50;

    private final Onboardings onboardings;
    private final OnboardingCheck check;
    private final OnboardingControl control;

    OnboardingDesk(Onboardings onboardings, OnboardingCheck check, OnboardingControl control) {
        this.onboardings = onboardings;
        this.check = check;
        this.control = control;
    }

    /**
     * How far an onboarding is.
     *
     * @param looked   how many of the opened sites were looked at
     * @param lacking  how many of them lack something
     * @param holdUp   why nothing goes on for the moment, or null
     * @param resumeAt when it goes on after that, or null
     */
    public record Summary(
            long id,
            String fileName,
            Onboarding.Phase phase,
            int sites,
            long waiting,
            long opened,
            long failed,
            long looked,
            long lacking,
            String setBy,
            Instant setAt,
            Instant runAt,
            Instant changedAt,
            String holdUp,
            Instant resumeAt) {
        public boolean moves() {
            return phase.moves();
        }

        /** How many are past the present phase. */
        public long passed() {
            return phase == Onboarding.Phase.LOOKING ? looked : opened + failed;
        }

        public long toPass() {
            return phase == Onboarding.Phase.LOOKING ? opened : sites;
        }
    }

    /**
     * What was found when an opened site was looked at.
     *
     * @param items        what was found of each item
     * @param emptyColumns how many columns that must be filled hold nothing yet
     */
    public record Report(Map<Acceptance.Item, Acceptance.Verdict> items, int emptyColumns, Instant lookedAt) {
        private static Report of(OnboardingRow row) {
            var acceptance = row.acceptance();
            if (acceptance == null || row.lookedAt() == null) {
                return null;
            }
            var items = new EnumMap<Acceptance.Item, Acceptance.Verdict>(Acceptance.Item.class);
            for (var item : Acceptance.Item.values()) {
                items.put(item, acceptance.of(item));
            }
            return new Report(items, acceptance.emptyColumns(), row.lookedAt());
        }

        public List<Acceptance.Item> lacking() {
            return items.entrySet().stream()
                    .filter(item -> item.getValue() == Acceptance.Verdict.LACKING)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        public boolean unasked() {
            return items.containsValue(Acceptance.Verdict.UNASKED);
        }
    }

    /** A site of an onboarding. @param row of the spreadsheet @param report null until it was looked at */
    public record Line(
            int row,
            String key,
            SiteKind kind,
            String name,
            String domain,
            String code,
            String webmaster,
            String webmasterName,
            State state,
            String reason,
            Report report) {
        private static Line of(OnboardingRow row) {
            var site = row.site();
            return new Line(
                    row.rowNo(),
                    site.key(),
                    site.siteKind(),
                    site.name(),
                    site.domain(),
                    site.code(),
                    site.webmaster(),
                    site.webmasterName(),
                    row.state(),
                    row.reason(),
                    Report.of(row));
        }
    }

    record Found(Summary onboarding, List<Line> lines, long total) {}

    /** What came of a spreadsheet. @param prepared null when something is wrong in it */
    record Taken(CheckedSheet sheet, Summary prepared) {}

    /** Accounts that may get a new one-time password. @param ours whether each was certainly made for this onboarding */
    record Invitees(Instant since, Map<String, Boolean> ours, List<Line> lines) {}

    /** Before a file is read. */
    @ForProvince(ForProvince.Need.ADMIN)
    void requireAdmin() {
        // The annotation asks.
    }

    @ForProvince(ForProvince.Need.ADMIN)
    List<Summary> list() {
        return onboardings.newest(MOST_LISTED).stream().map(this::summary).toList();
    }

    @ForProvince(ForProvince.Need.ADMIN)
    Taken take(String fileName, Sheet sheet) {
        var checked = check.check(sheet.rows());
        return new Taken(checked, checked.broken() > 0 ? null : summary(control.prepare(fileName, checked)));
    }

    @ForProvince(ForProvince.Need.ADMIN)
    Found show(long id, Part part, int page, int size) {
        var found = onboardings.require(id);
        return new Found(
                summary(found),
                onboardings.rows(id, part, (page - 1) * size, size).stream()
                        .map(Line::of)
                        .toList(),
                onboardings.count(id, part));
    }

    @ForProvince(ForProvince.Need.ADMIN)
    Summary run(long id) {
        return summary(control.run(id));
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void discard(long id) {
        control.discard(id);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    Summary stop(long id) {
        return summary(control.stop(id));
    }

    @ForProvince(ForProvince.Need.ADMIN)
    Summary lookAgain(long id) {
        return summary(control.lookAgain(id));
    }

    @ForProvince(ForProvince.Need.ADMIN)
    List<Line> all(long id) {
        onboardings.require(id);
        return onboardings.rows(id, Part.ALL, 0, Integer.MAX_VALUE).stream()
                .map(Line::of)
                .toList();
    }

    @ForProvince(ForProvince.Need.ADMIN)
    Invitees invitees(long id) {
        var found = onboardings.require(id);
        var opened = onboardings.rows(id, Part.ALL, 0, Integer.MAX_VALUE).stream()
                .filter(row -> row.state() == State.OPENED)
                .toList();
        var ours = new LinkedHashMap<String, Boolean>();
        opened.forEach(row -> ours.merge(row.site().webmaster(), row.accountMade(), Boolean::logicalOr));
        return new Invitees(found.runAt(), ours, opened.stream().map(Line::of).toList());
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void invited(long id, int accounts) {
        control.invited(id, accounts);
    }

    private Summary summary(Onboarding found) {
        var counts = onboardings.counts(found.id());
        return new Summary(
                found.id(),
                found.fileName(),
                found.phase(),
                found.siteCount(),
                counts.getOrDefault(State.WAITING, 0L),
                counts.getOrDefault(State.OPENED, 0L),
                counts.getOrDefault(State.FAILED, 0L),
                onboardings.looked(found.id()),
                onboardings.count(found.id(), Part.LACKING),
                found.setBy(),
                found.setAt(),
                found.runAt(),
                found.changedAt(),
                found.holdUp(),
                found.resumeAt());
    }
}
