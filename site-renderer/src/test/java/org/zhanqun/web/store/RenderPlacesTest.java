package org.zhanqun.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RenderPlacesTest {
    @Test
    void aSiteWhosePagesNeverEndKeepsNobodyElsesFromBeingMade() throws Exception {
        var places = places(4, 2, 10_000);
        var goOn = new CountDownLatch(1);
        var atOnce = new AtomicInteger();
        for (var i = 0; i < 5_000; i++) {
            places.run("flooded", () -> {
                atOnce.incrementAndGet();
                return await(goOn);
            });
        }
        assertThat(places.run("other", () -> "made").get(5, TimeUnit.SECONDS)).isEqualTo("made");
        assertThat(atOnce).hasValue(2);
        assertThat(places.waiting()).isEqualTo(4_998);
        goOn.countDown();
    }

    @Test
    void whoWaitsIsLetInSiteBySite() throws Exception {
        var places = places(1, 1, 100);
        var goOn = new CountDownLatch(1);
        var order = Collections.synchronizedList(new ArrayList<String>());
        var all = new ArrayList<CompletableFuture<?>>();
        places.run("a", () -> await(goOn));
        for (var name : List.of("a", "a", "a", "b", "b", "c")) {
            all.add(places.run(name, () -> order.add(name)));
        }
        goOn.countDown();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(5, TimeUnit.SECONDS);

        assertThat(order).containsExactly("b", "c", "a", "b", "a", "a");
    }

    @Test
    void whatWouldWaitTooLongIsRefusedAndOnlyOfThatSite() throws Exception {
        var places = places(2, 1, 3);
        var goOn = new CountDownLatch(1);
        for (var i = 0; i < 4; i++) {
            places.run("a", () -> await(goOn));
        }
        assertThatThrownBy(() -> places.run("a", () -> "one too many").get(5, TimeUnit.SECONDS))
                .hasCauseInstanceOf(Crowded.class);
        assertThat(places.run("b", () -> "made").get(5, TimeUnit.SECONDS)).isEqualTo("made");
        goOn.countDown();
        assertThat(places.run("b", () -> "again").get(5, TimeUnit.SECONDS)).isEqualTo("again");
    }

    @Test
    void whatFailsGivesItsPlaceBack() throws Exception {
        var places = places(1, 1, 10);
        assertThatThrownBy(() -> places.run("a", () -> {
                            throw new IllegalStateException("no");
                        })
                        .get(5, TimeUnit.SECONDS))
                .hasRootCauseMessage("no");

        assertThat(places.run("b", () -> "made").get(5, TimeUnit.SECONDS)).isEqualTo("made");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RenderPlaces places(int all, int perSite, int waiting) {
        return new RenderPlaces(
                new StoreConfig() {
                    @Override
                    public MemorySize memory() {
                        return new MemorySize(BigInteger.ONE);
                    }

                    @Override
                    public MemorySize readings() {
                        return new MemorySize(BigInteger.ONE);
                    }

                    @Override
                    public boolean store() {
                        return true;
                    }

                    @Override
                    public boolean warmUp() {
                        return false;
                    }

                    @Override
                    public int renderers() {
                        return all;
                    }

                    @Override
                    public int renderersPerSite() {
                        return perSite;
                    }

                    @Override
                    public int waitingPerSite() {
                        return waiting;
                    }
                },
                Executors.newVirtualThreadPerTaskExecutor());
    }
}
