package org.zhanqun.column;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.zhanqun.framework.Framework;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.reading.OwnColumnsRead;
import org.zhanqun.reading.Reading;
import org.zhanqun.reading.TreeRead;
import org.zhanqun.site.Site;

/** Resolves a site's columns when they are read: three small queries, no copy anywhere. */
@ApplicationScoped
public class ColumnTrees {
    private final Frameworks frameworks;
    private final EntityManager entityManager;

    ColumnTrees(Frameworks frameworks, EntityManager entityManager) {
        this.frameworks = frameworks;
        this.entityManager = entityManager;
    }

    /** The tree of the site that is bound as tenant. */
    public ColumnTree of(Site site) {
        return of(site, frameworks.of(site));
    }

    /** The tree that the bound site would have with another version of its framework. */
    public ColumnTree of(Site site, Framework framework) {
        return of(site, framework, own());
    }

    /** The tree of a site, from what was read of it before. */
    public ColumnTree of(Site site, Framework framework, OwnColumns own) {
        Reading.record(new TreeRead(site.kind().name()));
        return TreeJoining.join(
                framework,
                frameworks.columnsOf(framework),
                own.featured(),
                own.overrides(),
                site.region().name());
    }

    /** What the bound site itself has to say about its columns. */
    public OwnColumns own() {
        Reading.record(new OwnColumnsRead());
        return new OwnColumns(featured(), overrides());
    }

    private List<FeaturedColumn> featured() {
        return entityManager
                .createQuery("from FeaturedColumn order by position, id", FeaturedColumn.class)
                .getResultList();
    }

    private List<ColumnOverride> overrides() {
        return entityManager
                .createQuery("from ColumnOverride", ColumnOverride.class)
                .getResultList();
    }
}
