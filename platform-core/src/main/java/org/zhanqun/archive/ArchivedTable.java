package org.zhanqun.archive;

import java.util.List;

/**
 * A table of which a site's rows go into its archive.
 *
 * @param owner    column that holds the site's key, and is left out: whoever restores the rows says whose they are
 * @param keys     columns that tell the rows of a site apart and order them
 * @param children tables whose rows belong to one of these, by their first key and this table's first key
 */
record ArchivedTable(String name, String owner, List<String> keys, List<ArchivedTable> children) {
    static ArchivedTable of(String name, String... keys) {
        return new ArchivedTable(name, "tenant_id", List.of(keys), List.of());
    }

    ArchivedTable with(ArchivedTable... children) {
        return new ArchivedTable(name, owner, keys, List.of(children));
    }

    String key() {
        return keys.getFirst();
    }
}
