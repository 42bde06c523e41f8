package org.zhanqun.onboarding;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.EmptyColumns;
import org.zhanqun.feed.DatabaseAway;
import org.zhanqun.identity.Memberships;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Unavailable;
import org.zhanqun.onboarding.Onboarding.Phase;
import org.zhanqun.onboarding.Onboardings.Due;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

/**
 * Goes on with onboardings, site by site: a site and what its row says of it are one transaction, so that whoever dies has opened
 * some whole and each once, and the next one goes on with the rest. Any number of nodes and threads may work at once.
 */
@ApplicationScoped
public class OnboardingWork {
    private static final int AT_A_STRETCH = 25;

    private final Onboardings onboardings;
    private final OnboardingConfig config;
    private final Tenants tenants;
    private final Sites sites;
    private final Memberships memberships;
    private final ColumnTrees trees;
    private final EmptyColumns emptyColumns;
    private final Instance<PublicHomes> homes;
    private final Clock clock;

    OnboardingWork(
            Onboardings onboardings,
            OnboardingConfig config,
            Tenants tenants,
            Sites sites,
            Memberships memberships,
            ColumnTrees trees,
            EmptyColumns emptyColumns,
            Instance<PublicHomes> homes,
            Clock clock) {
        this.onboardings = onboardings;
        this.config = config;
        this.tenants = tenants;
        this.sites = sites;
        this.memberships = memberships;
        this.trees = trees;
        this.emptyColumns = emptyColumns;
        this.homes = homes;
        this.clock = clock;
    }

    /** A site was not opened, and its transaction leaves nothing. */
    private static final class NotOpened extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int row;
        private final transient RuntimeException why;

        private NotOpened(int row, RuntimeException why) {
            super(why);
            this.row = row;
            this.why = why;
        }
    }

    /** Some sites of each onboarding that has work. @return how many */
    public int run(Opener opener) {
        var worked = 0;
        for (var due : tenants.callAsProvince(() -> onboardings.due(clock.instant()))) {
            try {
                worked += stretch(due, opener);
            } catch (RuntimeException failed) {
                // Not the onboarding's fault: it goes on the next time.
                Log.warnf(failed, "Onboarding %d has stopped for now", due.id());
            }
        }
        return worked;
    }

    private int stretch(Due due, Opener opener) {
        if (!tenants.callAsProvince(() -> memberships.rightsOf(due.by())).provinceAdmin()) {
            tenants.runAsProvince(() -> onboardings.requireToChange(due.id()).stop(clock.instant()));
            return 0;
        }
        if (due.resumeAt() != null) {
            tenants.runAsProvince(() -> onboardings.requireToChange(due.id()).goOn());
        }
        var worked = 0;
        while (worked < AT_A_STRETCH && (due.phase() == Phase.OPENING ? open(due, opener) : look(due))) {
            worked++;
        }
        if (worked < AT_A_STRETCH) {
            tenants.runAsProvince(() -> end(due));
        }
        return worked;
    }

    /** @return false when nothing is left that nobody else holds, or when it has to wait */
    private boolean open(Due due, Opener opener) {
        try {
            return asWhoeverLetItBegin(due, opener);
        } catch (NotOpened failed) {
            switch (failed.why) {
                case Unavailable away -> {
                    putOff(due, away);
                    return false;
                }
                case DomainException refused ->
                    tenants.runAsProvince(() ->
                            onboardings.waiting(due.id(), failed.row).ifPresent(row -> row.fail(reason(refused))));
                default -> {
                    Log.errorf(failed.why, "Row %d of onboarding %d was not opened", failed.row, due.id());
                    tenants.runAsProvince(() -> onboardings
                            .waiting(due.id(), failed.row)
                            .ifPresent(row -> row.stumble(reason(new Conflict("onboarding.unforeseen")))));
                }
            }
            return true;
        }
    }

    private boolean asWhoeverLetItBegin(Due due, Opener opener) {
        try {
            return Actor.call(due.by(), () -> tenants.callAsProvince(() -> openNext(due, opener)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean openNext(Due due, Opener opener) {
        var next = onboardings.require(due.id()).phase() == Phase.OPENING
                ? onboardings.takeWaiting(due.id())
                : Optional.<OnboardingRow>empty();
        if (next.isEmpty()) {
            return false;
        }
        var row = next.get();
        try {
            row.open(opener.open(row.site()));
            onboardings.flush();
            return true;
        } catch (RuntimeException why) {
            throw new NotOpened(row.rowNo(), why);
        }
    }

    private boolean look(Due due) {
        return tenants.callAsProvince(() -> {
            var next = onboardings.require(due.id()).phase() == Phase.LOOKING
                    ? onboardings.takeUnseen(due.id())
                    : Optional.<OnboardingRow>empty();
            next.ifPresent(row -> row.accept(acceptance(row.site().key()), clock.instant()));
            return next.isPresent();
        });
    }

    private Acceptance acceptance(String key) {
        var site = sites.require(key);
        var empty = tenants.callAs(key, () -> emptyColumns.of(trees.of(site)).size());
        return homes.isUnsatisfied()
                ? Acceptance.unasked(site, empty)
                : Acceptance.of(site, empty, home(homes.get(), site.domain()));
    }

    /** What the public gets. A page that cannot be made is one that nobody gets, and keeps no other site waiting. */
    static Optional<String> home(PublicHomes homes, String domain) {
        try {
            return homes.under(domain);
        } catch (RuntimeException failed) {
            if (DatabaseAway.caused(failed)) {
                throw failed;
            }
            Log.errorf(failed, "The home page under %s could not be made", domain);
            return Optional.empty();
        }
    }

    private void putOff(Due due, Unavailable away) {
        tenants.runAsProvince(() -> onboardings
                .requireToChange(due.id())
                .putOff(clock.instant().plus(config.retry()), away.message(Locale.SIMPLIFIED_CHINESE)));
    }

    /** Whoever else still holds a site of this phase ends it later. */
    private void end(Due due) {
        var found = onboardings.requireToChange(due.id());
        if (found.phase() == due.phase() && nothingLeft(due)) {
            var now = clock.instant();
            found.end(now, now.plus(config.settle()));
        }
    }

    private boolean nothingLeft(Due due) {
        var counts = onboardings.counts(due.id());
        return due.phase() == Phase.OPENING
                ? !counts.containsKey(OnboardingRow.State.WAITING)
                : onboardings.looked(due.id()) >= counts.getOrDefault(OnboardingRow.State.OPENED, 0L);
    }

    private static String reason(DomainException refused) {
        return refused instanceof Invalid invalid
                ? invalid.violations().stream()
                        .map(violation -> violation.message(Locale.SIMPLIFIED_CHINESE))
                        .collect(Collectors.joining("；"))
                : refused.message(Locale.SIMPLIFIED_CHINESE);
    }
}
