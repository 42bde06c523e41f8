package org.zhanqun.admin.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhanqun.feed.Change;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.reading.ArticlesRead;
import org.zhanqun.reading.DirectoryRead;
import org.zhanqun.reading.Key;
import org.zhanqun.reading.MembershipRead;
import org.zhanqun.reading.OwnColumnsRead;
import org.zhanqun.reading.PageInsight;
import org.zhanqun.reading.PageInsights;
import org.zhanqun.reading.PresenceRead;
import org.zhanqun.reading.RangeRead;
import org.zhanqun.reading.Scope;
import org.zhanqun.reading.StyleRead;
import org.zhanqun.reading.TreeRead;

/** Stands for the renderer, which runs in another process than these tests: knows one page of every site. */
@ApplicationScoped
class KnownPages implements PageInsights {
    private static final Key OLDEST = new Key(Instant.parse("2026-11-20T01:00:00Z"), 4711);

    @Override
    public Optional<PageInsight> of(String site, String path, String view) {
        if (!Set.of("standard", "elder").contains(view) || path.contains("..")) {
            return Optional.empty();
        }
        var drop = new Change(815, ChangeKind.ARTICLE, site, "4712", Instant.EPOCH, null, null);
        return Optional.of(
                path.equals("/zwdt/zwyw/")
                        ? new PageInsight(Optional.of(kept()), List.of(drop))
                        : new PageInsight(Optional.empty(), List.of()));
    }

    private static PageInsight.Kept kept() {
        return new PageInsight.Kept(
                Instant.EPOCH,
                200,
                30_000,
                8_000,
                12,
                List.of(
                        new RangeRead(Scope.of("0201"), OLDEST, null),
                        new MembershipRead(Scope.documents("0401", "REPEALED"), null, OLDEST),
                        new RangeRead(Scope.explaining(7), null, null),
                        new RangeRead(Scope.pictured(List.of("0201", "0207")), OLDEST, OLDEST),
                        new ArticlesRead(4711, 4712),
                        new PresenceRead(Scope.SITE, PresenceRead.By.COLUMN, Map.of("0201", 1L)),
                        new PresenceRead(Scope.of("0401"), PresenceRead.By.VALIDITY, Map.of("EFFECTIVE", 1L)),
                        new TreeRead("COUNTY"),
                        new OwnColumnsRead(),
                        new StyleRead("COUNTY"),
                        new DirectoryRead("portal")));
    }
}
