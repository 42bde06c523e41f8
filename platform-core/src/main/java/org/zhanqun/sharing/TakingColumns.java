package org.zhanqun.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhanqun.framework.BaseColumn;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.framework.Framework;
import org.zhanqun.framework.FrameworkAssignment;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;

/** Which sites have a base column that takes references, in a few statements however many sites there are. Run as the province. */
@ApplicationScoped
class TakingColumns {
    private final Frameworks frameworks;
    private final EntityManager entityManager;

    TakingColumns(Frameworks frameworks, EntityManager entityManager) {
        this.frameworks = frameworks;
        this.entityManager = entityManager;
    }

    /** Asks about one column. */
    Having of(String columnCode) {
        var assigned = entityManager
                .createQuery("from FrameworkAssignment", FrameworkAssignment.class)
                .getResultStream()
                .collect(Collectors.toMap(FrameworkAssignment::siteKey, FrameworkAssignment::frameworkId));
        return new Having(columnCode, assigned);
    }

    /** A reference is news in a list: other kinds of content ask for facts of their own, and a single page for a text. */
    static boolean takes(ColumnKind kind, ContentKind content) {
        return kind == ColumnKind.LIST && content == ContentKind.NEWS;
    }

    /** The answers for one column, one for each version of a framework. */
    final class Having {
        private final String code;
        private final Map<String, Long> assigned;
        private final Map<SiteKind, Framework> current = new HashMap<>();
        private final Map<Long, Boolean> answers = new HashMap<>();

        private Having(String code, Map<String, Long> assigned) {
            this.code = code;
            this.assigned = assigned;
        }

        boolean has(Site site) {
            var own = assigned.get(site.key());
            return own == null
                    ? has(current.computeIfAbsent(site.kind(), frameworks::current))
                    : answers.containsKey(own) ? answers.get(own) : has(frameworks.require(own));
        }

        private boolean has(Framework framework) {
            return answers.computeIfAbsent(
                    framework.id(),
                    _ -> frameworks.columnsOf(framework).stream().anyMatch(this::fits));
        }

        private boolean fits(BaseColumn column) {
            return column.code().equals(code) && !column.retired() && takes(column.kind(), column.content());
        }
    }
}
