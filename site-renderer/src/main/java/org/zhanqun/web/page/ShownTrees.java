package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.zhanqun.column.ColumnAddresses;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.FormerAddresses;
import org.zhanqun.column.FormerAddresses.Earlier;
import org.zhanqun.column.OwnColumns;
import org.zhanqun.framework.Framework;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.framework.ShownVersions;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.web.store.KeptReadings;
import org.zhanqun.web.store.KeptReadings.Question;

/** The columns that sites show, resolved again from rows in memory when the framework has changed. */
@ApplicationScoped
class ShownTrees {
    private final ColumnTrees trees;
    private final Frameworks frameworks;
    private final ColumnAddresses addresses;
    private final KeptReadings readings;

    ShownTrees(ColumnTrees trees, Frameworks frameworks, ColumnAddresses addresses, KeptReadings readings) {
        this.trees = trees;
        this.frameworks = frameworks;
        this.addresses = addresses;
        this.readings = readings;
    }

    private record Versions(SiteKind kind) implements Question<ShownVersions> {
        @Override
        public int weight(ShownVersions versions) {
            return 1_000 + 500 * versions.assigned().size();
        }
    }

    private record Own() implements Question<OwnColumns> {
        @Override
        public int weight(OwnColumns own) {
            return 800 * own.featured().size() + 200 * own.overrides().size();
        }
    }

    private record OwnAddresses() implements Question<Map<String, String>> {
        @Override
        public int weight(Map<String, String> addresses) {
            return 200 * addresses.size();
        }
    }

    private record EarlierVersions(SiteKind kind) implements Question<List<Earlier>> {
        @Override
        public int weight(List<Earlier> versions) {
            return versions.stream()
                    .mapToInt(version -> 150 * version.codes().size())
                    .sum();
        }
    }

    /** Where addresses of the bound site lead that were a column's once: whoever asks for what never was costs no statement. */
    FormerAddresses former(Site site) {
        var kind = site.kind();
        return new FormerAddresses(
                readings.of(site.key(), new OwnAddresses(), addresses::own),
                readings.shared(new EarlierVersions(kind), () -> addresses.earlier(kind)));
    }

    /** The tree of the site that is bound as tenant. */
    ColumnTree of(Site site) {
        var kind = site.kind();
        return of(
                site,
                readings.shared(new Versions(kind), () -> frameworks.shown(kind))
                        .of(site));
    }

    /** The tree that the bound site would have with another version of its framework. */
    ColumnTree of(Site site, Framework framework) {
        return trees.of(site, framework, readings.of(site.key(), new Own(), trees::own));
    }
}
