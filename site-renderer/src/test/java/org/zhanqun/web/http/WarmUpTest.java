package org.zhanqun.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;
import org.zhanqun.web.site.SiteDirectory;
import org.zhanqun.web.store.PageStore;
import org.zhanqun.web.store.StoreConfig;
import org.zhanqun.web.store.Variant;

@QuarkusTest
class WarmUpTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    WarmUp warmUp;

    @Inject
    PageStore store;

    @Inject
    StoreConfig config;

    @Inject
    Province province;

    @Inject
    SiteDirectory directory;

    @Inject
    SiteLifecycle lifecycle;

    @Inject
    Tenants tenants;

    @Test
    void theHomesOfOpenSitesAreThereBeforeAnybodyAsksAndOfOthersAreNot() {
        var open = province.county();
        var offline = province.county();
        tenants.runAsProvince(
                () -> lifecycle.suspend(offline.key(), "升级", LocalDate.now().plusDays(3)));
        await().atMost(SOON)
                .until(() -> directory.byKey(open.key()).isPresent()
                        && directory
                                .byKey(offline.key())
                                .filter(site -> site.status() == SiteStatus.SUSPENDED)
                                .isPresent());

        warmUp.homes();

        assertThat(store.stored(open.key(), "/", Variant.STANDARD))
                .hasValueSatisfying(
                        home -> assertThat(home.identity().toString()).contains(open.name()));
        assertThat(store.stored(offline.key(), "/", Variant.STANDARD)).isEmpty();
    }

    @Test
    void whileVisitorsWaitItDoesNot() throws InterruptedException {
        var site = province.county();
        await().atMost(SOON).until(() -> directory.byKey(site.key()).isPresent());
        var goOn = new CountDownLatch(1);
        var visitors = new ArrayList<CompletableFuture<Boolean>>();
        for (var i = 0; i <= config.renderersPerSite(); i++) {
            visitors.add(store.run("a site that many read", () -> waiting(goOn)));
        }

        var warming = Thread.startVirtualThread(warmUp::homes);
        assertThat(warming.join(Duration.ofMillis(500))).isFalse();
        assertThat(home(site)).isFalse();

        goOn.countDown();
        CompletableFuture.allOf(visitors.toArray(CompletableFuture[]::new)).join();
        assertThat(warming.join(SOON)).isTrue();
        assertThat(home(site)).isTrue();
    }

    private boolean home(Site site) {
        return store.stored(site.key(), "/", Variant.STANDARD).isPresent();
    }

    private static boolean waiting(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
