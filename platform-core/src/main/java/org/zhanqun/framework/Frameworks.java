package org.zhanqun.framework;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.PublicChange;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.SiteKind;

@ApplicationScoped
public class Frameworks implements PanacheRepository<Framework> {
    private final EntityManager entityManager;
    private final Event<Changed> changed;

    Frameworks(EntityManager entityManager, Event<Changed> changed) {
        this.entityManager = entityManager;
        this.changed = changed;
    }

    /** The version that sites of this kind show now. @throws NotFound when the kind has none yet */
    public Framework current(SiteKind kind) {
        return find("kind = ?1 and current", kind)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("framework.not-found", kind));
    }

    /** The base columns of a version, parents before children, siblings in order. */
    public List<BaseColumn> columnsOf(Framework framework) {
        return entityManager
                .createQuery(
                        "from BaseColumn where frameworkId = :framework order by length(code), position, code",
                        BaseColumn.class)
                .setParameter("framework", framework.id())
                .getResultList();
    }

    /** Stores the shipped framework of each kind that has none: the first start of an empty platform. */
    public void installMissing() {
        for (var kind : SiteKind.values()) {
            if (count("kind", kind) == 0) {
                install(FrameworkFile.shipped(kind));
            }
        }
    }

    private void install(FrameworkFile file) {
        var home = file.home();
        var framework = new Framework(
                file.kind(),
                file.version(),
                file.name(),
                file.featured().maxTopLevel(),
                home.name(),
                new ColumnPurpose(home.columnType(), home.description(), home.keywords()));
        persist(framework);
        store(framework.id(), null, file.columns());
        changed.fire(new Changed(file.kind(), file.version()));
    }

    private void store(Long framework, String parent, List<FrameworkFile.Node> nodes) {
        for (var position = 0; position < nodes.size(); position++) {
            var node = nodes.get(position);
            entityManager.persist(new BaseColumn(framework, parent, position, node));
            store(framework, node.code(), node.children());
        }
    }

    /** A framework's current version changed. */
    public record Changed(SiteKind framework, int version) implements PublicChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.FRAMEWORK;
        }

        @Override
        public String site() {
            return null;
        }

        @Override
        public String action() {
            return "framework.install";
        }

        @Override
        public String subject() {
            return framework.name();
        }

        @Override
        public String detail() {
            return "v" + version;
        }
    }
}
