package org.zhanqun.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

/** A platform that starts again on what an earlier start has left. */
@QuarkusTest
class DemoRestartTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Inject
    DemoProvince province;

    @Inject
    DemoConfig config;

    @Inject
    DemoSiteMaking making;

    @Inject
    Tenants tenants;

    @Inject
    Sites sites;

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @BeforeEach
    void awaitTheProvince() {
        await().atMost(PATIENCE).until(province::ready);
    }

    @Test
    void aSecondStartMakesNothingTwice() {
        var before = rows();
        startAgain();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aStartThatWasBrokenOffIsTakenUpWhereItStopped() {
        var before = rows();
        var unfinished = "huaihua-slj";
        tenants.runAs(unfinished, this::deleteContent);
        assertThat(making.hasContent(unfinished)).isFalse();
        startAgain();
        assertThat(rows()).isEqualTo(before);
    }

    /** Articles and letters come in one transaction: a site that was broken off has neither. */
    private void deleteContent() {
        for (var kept : List.of(
                "InterpretationFacts",
                "PolicyFacts",
                "LeaderFacts",
                "OrganisationFacts",
                "Article",
                "LetterRating",
                "Letter")) {
            entityManager.createQuery("delete from " + kept).executeUpdate();
        }
    }

    private void startAgain() {
        var again = new DemoProvince(config, making, tenants, sites, clock);
        again.start();
        await().atMost(PATIENCE).until(again::ready);
    }

    private Rows rows() {
        return tenants.callAsProvince(
                () -> new Rows(sites.count(), sites.allDomains().size(), count("Article"), count("Letter")));
    }

    private long count(String entity) {
        return entityManager
                .createQuery("select count(*) from " + entity, Long.class)
                .getSingleResult();
    }

    private record Rows(long sites, long domains, long articles, long letters) {}
}
