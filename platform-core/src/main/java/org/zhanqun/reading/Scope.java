package org.zhanqun.reading;

import java.util.Collection;
import java.util.Set;
import org.zhanqun.feed.Placement;

/**
 * Which of a site's published articles a list considers.
 *
 * @param columns  codes, or null for all columns
 * @param pictured only those with a picture
 * @param validity only documents of this validity, or null
 * @param explains only interpretations of this document, or null
 */
public record Scope(Set<String> columns, boolean pictured, String validity, Long explains) {
    /** All that the site has published. */
    public static final Scope SITE = new Scope(null, false, null, null);

    public static Scope of(Collection<String> columns) {
        return new Scope(Set.copyOf(columns), false, null, null);
    }

    public static Scope of(String column) {
        return new Scope(Set.of(column), false, null, null);
    }

    public static Scope pictured(Collection<String> columns) {
        return new Scope(Set.copyOf(columns), true, null, null);
    }

    public static Scope documents(String column, String validity) {
        return new Scope(Set.of(column), false, validity, null);
    }

    public static Scope explaining(long document) {
        return new Scope(null, false, null, document);
    }

    /** @param placement null when the article is not public */
    boolean holds(Placement placement) {
        return placement != null
                && (columns == null || columns.contains(placement.column()))
                && (!pictured || placement.pictured())
                && (validity == null || validity.equals(placement.validity()))
                && (explains == null || explains.equals(placement.explains()));
    }
}
