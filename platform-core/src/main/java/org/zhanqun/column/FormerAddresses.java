package org.zhanqun.column;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses that columns of a site had before (旧地址), as they lie in the database.
 *
 * @param own     codes of featured columns by the paths that they had on this site
 * @param earlier the versions of its kind's framework that no site shows any more, the newest first
 */
public record FormerAddresses(Map<String, String> own, List<Earlier> earlier) {
    public FormerAddresses {
        own = Map.copyOf(own);
        earlier = List.copyOf(earlier);
    }

    /** What base columns a version had. @param codes by path */
    public record Earlier(int number, Map<String, String> codes) {
        public Earlier {
            codes = Map.copyOf(codes);
        }
    }

    /**
     * Where a path leads under which no column is now.
     *
     * @return path of a column, empty text for the home page; nothing when no column ever had the path
     */
    public Optional<String> leadsTo(ColumnTree tree, String path) {
        return formerly(tree, path)
                .map(column -> tree.leadsTo(column).map(SiteColumn::path).orElse(""))
                .filter(target -> !target.equals(path));
    }

    private Optional<SiteColumn> formerly(ColumnTree tree, String path) {
        return tree.retiredAt(path)
                .or(() -> Optional.ofNullable(own.get(path)).flatMap(tree::byCode))
                .or(() -> inEarlierVersion(tree, path))
                .or(() -> belowWhatMoved(tree, path));
    }

    /** A base column that had this path before a version renamed its address, or moved it. */
    private Optional<SiteColumn> inEarlierVersion(ColumnTree tree, String path) {
        return earlier.stream()
                .filter(version -> version.number() < tree.framework().number())
                .map(version -> version.codes().get(path))
                .flatMap(code -> Optional.ofNullable(code).flatMap(tree::byCode).stream())
                .findFirst();
    }

    /** A featured column below a base column that has another address now, or is retired: then it is at the top. */
    private Optional<SiteColumn> belowWhatMoved(ColumnTree tree, String path) {
        var cut = path.lastIndexOf('/');
        if (cut < 0) {
            return Optional.empty();
        }
        var slug = path.substring(cut + 1);
        var above = path.substring(0, cut);
        return tree.retiredAt(above)
                .or(() -> inEarlierVersion(tree, above))
                .flatMap(parent -> tree.below(parent.retired() ? null : parent.code()).stream()
                        .filter(column -> !column.base() && column.slug().equals(slug))
                        .findFirst());
    }
}
