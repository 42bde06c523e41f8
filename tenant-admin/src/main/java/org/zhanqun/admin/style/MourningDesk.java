package org.zhanqun.admin.style;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.style.MemorialPeriod;
import org.zhanqun.style.Mourning;

/** What the page about memorial periods does, each step in its own transaction. */
@ApplicationScoped
class MourningDesk {
    private final Mourning mourning;
    private final Clock clock;

    MourningDesk(Mourning mourning, Clock clock) {
        this.mourning = mourning;
        this.clock = clock;
    }

    /** @param running whether all sites are grey because of it now @param over whether it has passed */
    record Period(Long id, Instant startsAt, Instant endsAt, String reason, boolean running, boolean over) {
        static Period of(MemorialPeriod period, Instant now) {
            return new Period(
                    period.id(),
                    period.startsAt(),
                    period.endsAt(),
                    period.reason(),
                    period.covers(now),
                    !period.endsAt().isAfter(now));
        }
    }

    @ForProvince(ForProvince.Need.ADMIN)
    List<Period> all() {
        var now = clock.instant();
        return mourning.all().stream().map(period -> Period.of(period, now)).toList();
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void set(Instant startsAt, Instant endsAt, String reason) {
        mourning.set(startsAt, endsAt, reason);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void remove(long id) {
        mourning.remove(id);
    }
}
