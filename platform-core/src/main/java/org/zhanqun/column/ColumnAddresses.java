package org.zhanqun.column;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhanqun.framework.BaseColumn;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.Frameworks;

/** Where addresses lead that were a column's once (旧地址重定向): nothing that was ever public ends in an error. */
@ApplicationScoped
public class ColumnAddresses {
    private final Frameworks frameworks;
    private final EntityManager entityManager;

    ColumnAddresses(Frameworks frameworks, EntityManager entityManager) {
        this.frameworks = frameworks;
        this.entityManager = entityManager;
    }

    /**
     * Where a path of the bound site leads under which no column is now. Asked only for such, so a page that exists pays
     * nothing for it.
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
                .or(() -> redirect(path).flatMap(tree::byCode))
                .or(() -> inEarlierVersion(tree, path))
                .or(() -> belowWhatMoved(tree, path));
    }

    void remember(String path, String code) {
        redirectRow(path)
                .ifPresentOrElse(row -> row.leadTo(code), () -> entityManager.persist(new ColumnRedirect(path, code)));
    }

    private Optional<String> redirect(String path) {
        return redirectRow(path).map(ColumnRedirect::columnCode);
    }

    private Optional<ColumnRedirect> redirectRow(String path) {
        return entityManager
                .createQuery("from ColumnRedirect where path = :path", ColumnRedirect.class)
                .setParameter("path", path)
                .getResultStream()
                .findFirst();
    }

    /** A base column that had this path before a version renamed its address, or moved it. */
    private Optional<SiteColumn> inEarlierVersion(ColumnTree tree, String path) {
        return frameworks
                .list(
                        "kind = ?1 and state = ?2 and number < ?3 order by number desc",
                        tree.framework().kind(),
                        FrameworkState.SUPERSEDED,
                        tree.framework().number())
                .stream()
                .map(version -> at(frameworks.columnsOf(version), path))
                .flatMap(Optional::stream)
                .map(BaseColumn::code)
                .flatMap(code -> tree.byCode(code).stream())
                .findFirst();
    }

    private static Optional<BaseColumn> at(List<BaseColumn> columns, String path) {
        BaseColumn found = null;
        for (var slug : path.split("/")) {
            var parent = found == null ? null : found.code();
            found = columns.stream()
                    .filter(column -> Objects.equals(column.parentCode(), parent))
                    .filter(column -> column.slug().equals(slug))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(found);
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
