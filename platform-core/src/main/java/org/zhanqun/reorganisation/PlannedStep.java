package org.zhanqun.reorganisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.merger.MergerPlanning.Move;

/**
 * What a row says is to be done (待办事项). What its kind does not use is null.
 *
 * @param siteName   as it was called when the list was made
 * @param columns    those that go, such as {@code gzdt/tzgg=zwdt/tzgg、0301}
 * @param newName    null when it stays; so for the organiser and the domain
 */
@Embeddable
public record PlannedStep(
        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(name = "kind", nullable = false, updatable = false, length = 20)
        StepKind kind,

        @Column(name = "site_key", nullable = false, updatable = false, length = 40)
        String site,

        @Column(name = "site_name", nullable = false, updatable = false, length = 60)
        String siteName,

        @Column(name = "target_key", updatable = false, length = 40)
        String target,

        @Column(name = "target_name", updatable = false, length = 60)
        String targetName,

        @Column(name = "columns_given", updatable = false, length = LONGEST_COLUMNS)
        String columns,

        @Column(name = "new_name", updatable = false, length = 60)
        String newName,

        @Column(name = "new_organiser", updatable = false, length = 100)
        String newOrganiser,

        @Column(name = "new_domain", updatable = false, length = 190)
        String newDomain) {
    static final int LONGEST_COLUMNS = 1000;

    private static final Pattern BETWEEN = Pattern.compile("[\\s、，,;；]+");
    private static final Pattern COLUMN = Pattern.compile("/?([a-z0-9/-]+?)/?(?:=/?([a-z0-9/-]+?)/?)?");

    /** What moves. Only for those kinds that move something. */
    Move move() {
        return kind == StepKind.HANDOVER ? new Move(site, target, columns(columns)) : Move.whole(site, target);
    }

    /** The receiver's columns by those that go; empty where it is left to the platform. @return null when it cannot be read */
    static Map<String, String> columns(String said) {
        var columns = new LinkedHashMap<String, String>();
        for (var one : BETWEEN.split(said.strip())) {
            var column = COLUMN.matcher(one);
            if (!column.matches()) {
                return null;
            }
            columns.put(column.group(1), column.group(2) == null ? "" : column.group(2));
        }
        return columns;
    }

    /** Whether one of them has to be over before the other begins: what the other one is about is what this one changes. */
    boolean before(PlannedStep later) {
        return site.equals(later.site) || site.equals(later.target) || later.site.equals(target);
    }
}
