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
import org.zhanqun.content.Articles;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

/** A platform that starts again on what an earlier start has left. */
@QuarkusTest
class DemoRestartTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

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
    Articles articles;

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
        tenants.runAs(unfinished, this::deleteArticles);
        assertThat(making.hasContent(unfinished)).isFalse();
        startAgain();
        assertThat(rows()).isEqualTo(before);
    }

    private void deleteArticles() {
        for (var facts : List.of("InterpretationFacts", "PolicyFacts", "LeaderFacts", "OrganisationFacts")) {
            entityManager.createQuery("delete from " + facts).executeUpdate();
        }
        articles.deleteAll();
    }

    private void startAgain() {
        var again = new DemoProvince(config, making, tenants, sites, clock);
        again.start();
        await().atMost(PATIENCE).until(again::ready);
    }

    private Rows rows() {
        return tenants.callAsProvince(
                () -> new Rows(sites.count(), sites.allDomains().size(), articles.count()));
    }

    private record Rows(long sites, long domains, long articles) {}
}
