package org.zhanqun.column;

import java.util.List;

/**
 * What a site itself has to say about its columns, as it lies in the database.
 *
 * @param featured  its featured columns (特色栏目), retired ones too, siblings in order
 * @param overrides the fields of base columns that it has set otherwise
 */
public record OwnColumns(List<FeaturedColumn> featured, List<ColumnOverride> overrides) {
    public OwnColumns {
        featured = List.copyOf(featured);
        overrides = List.copyOf(overrides);
    }
}
