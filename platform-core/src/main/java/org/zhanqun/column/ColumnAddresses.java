package org.zhanqun.column;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhanqun.column.FormerAddresses.Earlier;
import org.zhanqun.framework.BaseColumn;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.reading.OwnColumnsRead;
import org.zhanqun.reading.Reading;
import org.zhanqun.reading.TreeRead;
import org.zhanqun.site.SiteKind;

/** Where addresses lead that were a column's once (旧地址重定向): nothing that was ever public ends in an error. */
@ApplicationScoped
public class ColumnAddresses {
    private final Frameworks frameworks;
    private final EntityManager entityManager;

    ColumnAddresses(Frameworks frameworks, EntityManager entityManager) {
        this.frameworks = frameworks;
        this.entityManager = entityManager;
    }

    /** Where a path of the bound site leads under which no column is now; see {@link FormerAddresses#leadsTo}. */
    public Optional<String> leadsTo(ColumnTree tree, String path) {
        return new FormerAddresses(own(), earlier(tree.framework().kind())).leadsTo(tree, path);
    }

    /** The paths that featured columns of the bound site had. @return their codes */
    public Map<String, String> own() {
        Reading.record(new OwnColumnsRead());
        return entityManager
                .createQuery("from ColumnRedirect", ColumnRedirect.class)
                .getResultStream()
                .collect(Collectors.toMap(ColumnRedirect::path, ColumnRedirect::columnCode));
    }

    /** The versions of a kind's framework that no site shows any more, the newest first. */
    public List<Earlier> earlier(SiteKind kind) {
        Reading.record(new TreeRead(kind.name()));
        return frameworks
                .list("kind = ?1 and state = ?2 order by number desc", kind, FrameworkState.SUPERSEDED)
                .stream()
                .map(version -> new Earlier(version.number(), codes(frameworks.columnsOf(version))))
                .toList();
    }

    /** The codes of columns by their paths; of two that ever shared one, the first. */
    private static Map<String, String> codes(List<BaseColumn> columns) {
        var byCode = columns.stream().collect(Collectors.toMap(BaseColumn::code, Function.identity()));
        return columns.stream()
                .collect(Collectors.toMap(column -> path(column, byCode), BaseColumn::code, (first, _) -> first));
    }

    private static String path(BaseColumn column, Map<String, BaseColumn> byCode) {
        var parent = column.parentCode() == null ? null : byCode.get(column.parentCode());
        return parent == null ? column.slug() : path(parent, byCode) + "/" + column.slug();
    }

    void remember(String path, String code) {
        redirectRow(path)
                .ifPresentOrElse(row -> row.leadTo(code), () -> entityManager.persist(new ColumnRedirect(path, code)));
    }

    private Optional<ColumnRedirect> redirectRow(String path) {
        return entityManager
                .createQuery("from ColumnRedirect where path = :path", ColumnRedirect.class)
                .setParameter("path", path)
                .getResultStream()
                .findFirst();
    }
}
