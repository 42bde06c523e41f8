package org.zhanqun.content;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several lists of published articles in one statement. Each is a part of its own with its own order and length, so that a database
 * reads each from the end of an index and no more of it than is wanted.
 */
final class LinesOfParts {
    private final EntityManager entityManager;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private int parts;

    LinesOfParts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param conditionAndOrder HQL that comes after the state, beginning with {@code and}, with an order */
    LinesOfParts part(String conditionAndOrder, int most) {
        text.append(parts == 0 ? "(" : " union all (")
                .append("select ")
                .append(parts++)
                .append(", id, columnCode, title, summary, source, publishedAt, picture.url, picture.alt, pinnedUntil")
                .append(PublishedArticles.PUBLISHED)
                .append(conditionAndOrder)
                .append(" limit ")
                .append(most)
                .append(')');
        return this;
    }

    LinesOfParts with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** @return what each part found, in the order in which they were named */
    List<List<ArticleLine>> read() {
        var found = new ArrayList<List<ArticleLine>>();
        for (var i = 0; i < parts; i++) {
            found.add(new ArrayList<>());
        }
        if (parts > 0) {
            var query = entityManager.createQuery(text.toString(), Object[].class);
            parameters.forEach(query::setParameter);
            query.getResultList().forEach(row -> found.get((Integer) row[0]).add(line(row)));
        }
        return found;
    }

    private static ArticleLine line(Object[] row) {
        return new ArticleLine(
                (Long) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (Instant) row[6],
                (String) row[7],
                (String) row[8],
                (Instant) row[9]);
    }
}
