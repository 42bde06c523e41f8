package org.zhanqun.content.bin;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.kernel.Actor;
import org.zhanqun.tenancy.Tenants;

/**
 * Empties the bins of all sites (清空到期的回收站). Drafts are erased with all that was kept of them. What was public once is
 * evidence: it leaves the bin, its versions stay, and its address goes on saying that it was withdrawn.
 */
@ApplicationScoped
public class Erasing {
    private static final int BATCH = 500;

    private final RecycleBin bin;
    private final Articles articles;
    private final ArticleErasure erasure;
    private final EntityManager entityManager;
    private final Tenants tenants;

    Erasing(RecycleBin bin, Articles articles, ArticleErasure erasure, EntityManager entityManager, Tenants tenants) {
        this.bin = bin;
        this.articles = articles;
        this.erasure = erasure;
        this.entityManager = entityManager;
        this.tenants = tenants;
    }

    /** A draft whose time in the bin is over. */
    public record Over(String site, Long id) {}

    /**
     * Each draft in a transaction of its own: whoever dies on the way has erased some, and the next day does the rest. One that
     * cannot be erased keeps no other one, of its site or of another.
     */
    public int run() {
        var erased = 0;
        var before = -1;
        while (erased > before) {
            before = erased;
            for (var one : over()) {
                erased += erased(one) ? 1 : 0;
            }
        }
        return erased;
    }

    private boolean erased(Over over) {
        try {
            Actor.run("recycle-bin", () -> tenants.runAs(over.site(), () -> erase(over)));
            return true;
        } catch (RuntimeException failed) {
            Log.errorf(failed, "Draft %d of %s should be erased and is still there", over.id(), over.site());
            return false;
        }
    }

    /** A document that an interpretation still names waits for it. */
    private List<Over> over() {
        return tenants.callAsProvince(() -> entityManager
                .createQuery(
                        "select a.tenantId, a.id from Article a where a.state = :deleted and a.publishedAt is null"
                                + " and a.deletedAt <= :limit and not exists (select 1 from InterpretationFacts f"
                                + " where f.tenantId = a.tenantId and f.policyId = a.id) order by a.tenantId, a.id",
                        Over.class)
                .setParameter("deleted", ArticleState.DELETED)
                .setParameter("limit", bin.limit())
                .setMaxResults(BATCH)
                .getResultList());
    }

    private void erase(Over over) {
        var article = articles.requireToChange(over.id());
        if (article.state() != ArticleState.DELETED) {
            return;
        }
        erasure.erase(over.site(), article);
    }
}
