package org.zhanqun.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.web.page.Pages;
import org.zhanqun.web.page.PublicPath;
import org.zhanqun.web.store.Variant;

/**
 * Where addresses lead in a release that were a column's once: columns that are retired, and whatever column the release before
 * had and this one has not. The renderer is asked for each, so that both give the same answer.
 */
@ApplicationScoped
class FormerColumns {
    private final Tenants tenants;
    private final ColumnTrees trees;
    private final Pages pages;

    FormerColumns(Tenants tenants, ColumnTrees trees, Pages pages) {
        this.tenants = tenants;
        this.trees = trees;
        this.pages = pages;
    }

    /** @param before the release before, or null */
    SortedMap<String, String> leadOn(Site site, Variant variant, Manifest before, Map<String, Manifest.Entry> files) {
        var asked = new TreeSet<String>();
        tenants.callAs(site.key(), () -> trees.of(site))
                .retired()
                .forEach(column -> asked.add("/" + column.path() + "/"));
        if (before != null) {
            asked.addAll(before.redirects().keySet());
            before.files().keySet().stream()
                    .filter(ReleasePath::isPublic)
                    .filter(path -> !files.containsKey(path))
                    .map(ReleasePath::address)
                    .forEach(asked::add);
        }
        var found = new TreeMap<String, String>();
        for (var address : asked) {
            if (PublicPath.of(address) instanceof PublicPath.Column column
                    && !files.containsKey(ReleasePath.ofAddress(address))
                    && pages.make(site, variant, column).orElse(null)
                            instanceof Pages.Outcome.Redirect(String location)) {
                found.put(address, location);
            }
        }
        return found;
    }
}
