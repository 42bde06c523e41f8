package org.zhanqun.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.zhanqun.check.engine.Finding;
import org.zhanqun.check.engine.Severity;
import org.zhanqun.content.version.Snapshot;

/** What blocks texts of the bound site and was exempted. */
@ApplicationScoped
public class Exemptions {
    private final EntityManager entityManager;

    Exemptions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** An exemption as it is told. @param key of the finding */
    public record Given(String key, String reason, String by, Instant at) {}

    /** What was exempted in this very text of an article. */
    public List<Given> of(long article, Snapshot text) {
        return entityManager
                .createQuery(
                        "select findingKey, reason, givenBy, givenAt from Exemption where articleId = :article and"
                                + " textHash = :hash order by id",
                        Given.class)
                .setParameter("article", article)
                .setParameter("hash", text.hash())
                .getResultList();
    }

    /** The findings that hold; asks nothing where nothing blocks. */
    List<Finding> without(long article, Snapshot text, List<Finding> findings) {
        if (findings.stream().noneMatch(Exemptions::blocks)) {
            return findings;
        }
        var exempt = of(article, text).stream().map(Given::key).collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> !blocks(finding) || !exempt.contains(finding.key()))
                .toList();
    }

    static boolean blocks(Finding finding) {
        return finding.severity() == Severity.BLOCKS;
    }

    void add(Exemption exemption) {
        entityManager.persist(exemption);
        entityManager.flush();
    }
}
