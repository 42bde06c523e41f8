package org.zhanqun.web.tamper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.export.TamperAlarm;
import org.zhanqun.export.TamperAlarm.Kind;
import org.zhanqun.export.TamperAlarms;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.MediaUploads;
import org.zhanqun.testsupport.Province;
import org.zhanqun.web.export.ExportedSites;
import org.zhanqun.web.export.Releases;
import org.zhanqun.web.store.PageStore;

@QuarkusTest
@Tag("database")
class TamperWatchTest {
    @Inject
    Province province;

    @Inject
    ExportedSites exported;

    @Inject
    Releases releases;

    @Inject
    PageStore store;

    @Inject
    TamperAlarms alarms;

    @Inject
    Tenants tenants;

    @Inject
    Clock clock;

    @Inject
    Vertx vertx;

    @Inject
    MediaUploads uploads;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private Site site;
    private FileServer server;
    private TamperWatch watch;

    @BeforeEach
    void anExportedSiteIsServed() throws IOException {
        exported.forgetAll();
        site = province.county();
        exported.adopt(site, 25);
        exported.export(site);
        server = new FileServer();
        server.serve(site.domain(), exported.folder(site));
        watch = watch(server.address(), Optional.empty());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void nothingIsRaisedWhileAllIsAsItWasWritten() throws Exception {
        for (var round = 0; round < 4; round++) {
            watch.round();
        }
        assertThat(raised(site)).isEmpty();
    }

    @Test
    void anAlteredPageIsNoticedRaisedAndHealed() throws Exception {
        var home = current().resolve("public/index.html");
        var right = Files.readString(home);
        Files.writeString(home, right.replace("政务公开", "赌博广告"));

        watch.round();

        assertThat(raised(site)).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Kind.CONTENT);
            assertThat(alarm.address()).isEqualTo("public/index.html");
            assertThat(alarm.healed()).isTrue();
        });
        assertThat(Files.readString(home)).isEqualTo(right);
        assertThat(meters.counter("zhanqun.tamper.alarms", "site", site.key()).count())
                .isEqualTo(1);
        watch.round();
        assertThat(raised(site)).hasSize(1);
    }

    @Test
    void anAlteredPictureOfTheLibraryIsCopiedFromThereAgain() throws Exception {
        var picture = uploads.upload(site, "图.jpg", MediaSamples.jpeg(700, 500));
        exported.publish(site, "有图", "<p><img src=\"%s\" alt=\"图\"></p>".formatted(picture.address()));
        exported.export(site);
        var file = current().resolve("public" + picture.address());
        var right = Files.readAllBytes(file);
        Files.write(file, MediaSamples.jpeg(701, 501));

        watch(server.address(), Optional.empty(), 1_000).round();

        assertThat(raised(site))
                .singleElement()
                .matches(alarm -> alarm.address().equals("public" + picture.address()) && alarm.healed());
        assertThat(Files.readAllBytes(file)).isEqualTo(right);
        var live = watch(exported.renderer(), Optional.empty(), 1_000);
        live.round();
        assertThat(raised(site)).hasSize(1);
    }

    @Test
    void onlyTheCompressedTwinAlteredIsNoticedToo() throws Exception {
        var twin = current().resolve("public/index.html.gz");
        var right = Files.readAllBytes(twin);
        Files.write(twin, new byte[] {1, 2, 3});
        watch.round();
        assertThat(raised(site)).singleElement().matches(TamperAlarm::healed);
        assertThat(Files.readAllBytes(twin)).isEqualTo(right);
    }

    @Test
    void aMissingPageComesBackAndTheRotationReachesEveryPage() throws Exception {
        var list = current().resolve("public/zwdt/zwyw/index_1.html");
        Files.delete(list);
        for (var round = 0; round < 40 && raised(site).isEmpty(); round++) {
            watch.round();
        }
        assertThat(raised(site)).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Kind.STATUS);
            assertThat(alarm.healed()).isTrue();
        });
        assertThat(list).exists();
    }

    @Test
    void aPlantedFileIsTakenAway() throws Exception {
        var planted = current().resolve("public/zwdt/casino.html");
        Files.writeString(planted, "planted");
        Files.createSymbolicLink(current().resolve("public/key"), Path.of("/etc/passwd"));
        watch.round();
        assertThat(raised(site)).extracting(TamperAlarm::kind).containsExactly(Kind.PLANTED, Kind.PLANTED);
        assertThat(planted).doesNotExist();
        assertThat(Files.isSymbolicLink(current().resolve("public/key"))).isFalse();
    }

    @Test
    void anAlteredListIsReplacedTogetherWithAllItLists() throws Exception {
        var release = current();
        var home = release.resolve("public/index.html");
        var right = Files.readString(home);
        Files.writeString(home, "altered");
        var list = release.resolve("manifest.json");
        Files.writeString(list, Files.readString(list).replaceFirst("\"sha256\":\"[0-9a-f]{4}", "\"sha256\":\"ffff"));

        watch.round();

        assertThat(raised(site)).extracting(TamperAlarm::kind).containsExactly(Kind.MANIFEST);
        assertThat(raised(site)).allMatch(TamperAlarm::healed);
        assertThat(current()).isNotEqualTo(release);
        assertThat(Files.readString(current().resolve("public/index.html"))).isEqualTo(right);
    }

    @Test
    void whatIsAlteredOnTheWayIsRaisedOnceAndNotCalledHealed() throws Exception {
        server.onTheWay = bytes -> "injected".getBytes(StandardCharsets.UTF_8);
        watch = watch(server.address(), Optional.empty(), 0);
        watch.round();
        watch.round();
        assertThat(raised(site)).singleElement().matches(alarm -> !alarm.healed());

        server.onTheWay = bytes -> bytes;
        watch.round();
        server.onTheWay = bytes -> "injected".getBytes(StandardCharsets.UTF_8);
        watch.round();
        assertThat(raised(site)).hasSize(2);
    }

    @Test
    void noAnswerIsNoAlarm() throws Exception {
        server.close();
        watch.round();
        assertThat(raised(site)).isEmpty();
        assertThat(meters.get("zhanqun.tamper.unreachable").gauge().value()).isPositive();
    }

    @Test
    void whatIsPublishedWhileItLooksIsNoAlarm() throws Exception {
        var once = new AtomicBoolean();
        server.onTheWay = bytes -> {
            // The old page is on its way while the new release becomes current.
            if (once.compareAndSet(false, true)) {
                exported.publish(site, "刚刚发布");
                exported.exportUnchecked(site);
            }
            return bytes;
        };
        watch.round();
        assertThat(once).isTrue();
        assertThat(raised(site)).isEmpty();
    }

    @Test
    void aRendererThatAnswersWithNewerPagesIsNoAlarm() throws Exception {
        exported.publish(site, "尚未导出");
        exported.settled();
        var live = watch(exported.renderer(), Optional.empty());
        live.round();
        assertThat(raised(site)).isEmpty();
    }

    @Test
    void anotherSiteSeesNothingOfTheAlarmAndTheProvinceDoes() throws Exception {
        var other = province.county();
        Files.writeString(current().resolve("public/index.html"), "altered");
        watch.round();
        assertThat(raised(other)).isEmpty();
        assertThat(raised(site)).hasSize(1);
        assertThat(tenants.callAsProvince(() -> alarms.latest(50)))
                .extracting(TamperAlarm::site)
                .contains(site.key());
    }

    @Test
    void anotherProgramIsToldAndAskedAgainWhenItFails() throws Exception {
        var told = new CopyOnWriteArrayList<String>();
        var hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(told.size() == 1 ? 500 : 204, -1);
            exchange.close();
        });
        hook.start();
        try {
            var address = URI.create("http://127.0.0.1:" + hook.getAddress().getPort() + "/");
            Files.writeString(current().resolve("public/index.html"), "altered");
            watch(server.address(), Optional.of(address)).round();
            await().atMost(Duration.ofSeconds(10)).until(() -> told.size() == 2);
            assertThat(told.getFirst())
                    .isEqualTo(told.getLast())
                    .contains("\"code\":\"ZQ-TAMPER\"", "\"site\":\"" + site.key() + "\"", "\"healed\":true");
        } finally {
            hook.stop(0);
        }
    }

    private Path current() throws IOException {
        return exported.current(site);
    }

    private List<TamperAlarm> raised(Site of) {
        return tenants.callAs(of.key(), () -> alarms.latest(50));
    }

    private TamperWatch watch(URI address, Optional<URI> webhook) {
        return watch(address, webhook, 20);
    }

    private TamperWatch watch(URI address, Optional<URI> webhook, int sample) {
        var config = new TamperConfig() {
            @Override
            public Optional<URI> address() {
                return Optional.of(address);
            }

            @Override
            public Duration every() {
                return Duration.ofHours(1);
            }

            @Override
            public int sample() {
                return sample;
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(5);
            }

            @Override
            public Duration again() {
                return Duration.ofMillis(10);
            }

            @Override
            public Optional<URI> webhook() {
                return webhook;
            }
        };
        return new TamperWatch(config, releases, store, alarms, tenants, meters, clock, vertx);
    }
}
