package org.zhanqun.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;
import org.zhanqun.web.store.PageStore;
import org.zhanqun.web.store.Variant;

/** A database that really goes, behind a socket, and comes back with all that it held. */
@QuarkusTest
@TestProfile(DatabaseOutageTest.BehindASocket.class)
class DatabaseOutageTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    public static class BehindASocket implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.validate-on-borrow", "true",
                    "quarkus.datasource.jdbc.acquisition-timeout", "2s");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(DatabaseServer.class));
        }
    }

    /** The database itself lives in this process, so that it outlasts the socket through which the platform reaches it. */
    public static class DatabaseServer implements QuarkusTestResourceLifecycleManager {
        private static final String NAME = "mem:outage;MODE=MySQL;DB_CLOSE_DELAY=-1";
        private Server server;
        private int port;

        @Override
        public Map<String, String> start() {
            up();
            return Map.of("quarkus.datasource.jdbc.url", "jdbc:h2:tcp://localhost:" + port + "/" + NAME);
        }

        @Override
        public void inject(TestInjector tests) {
            tests.injectIntoFields(this, new TestInjector.MatchesType(DatabaseServer.class));
        }

        @Override
        public void stop() {
            down();
        }

        void up() {
            try {
                server = Server.createTcpServer("-tcpPort", Integer.toString(port), "-ifNotExists")
                        .start();
                port = server.getPort();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        void down() {
            server.stop();
        }
    }

    DatabaseServer database;

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    ColumnTrees columns;

    @Inject
    PageStore store;

    @Test
    void pagesAreServedAsTheyWereLastButWhatWasTakenBackIsNot() {
        var site = province.county();
        await().atMost(SOON).until(() -> get(site, "/").statusCode() == 200);
        publish(site, "全县防汛工作部署会召开");
        var withdrawn = publish(site, "误发的人事任免");
        var address = ArticleAddress.of("zwdt/zwyw", withdrawn.publishedAt(), withdrawn.id());
        await().atMost(SOON).until(() -> get(site, "/zwdt/zwyw/").asString().contains("误发的人事任免"));
        assertThat(get(site, address).statusCode()).isEqualTo(200);
        assertThat(get(site, "/").asString()).contains("全县防汛工作部署会召开");
        tenants.callAs(site.key(), () -> publishing.withdraw(site, withdrawn.id(), "发布有误"));
        await().atMost(SOON).until(() -> get(site, address).statusCode() == 410);
        assertThat(get(site, "/").asString()).doesNotContain("误发的人事任免");
        assertThat(get(site, "/zwdt/zwyw/").statusCode()).isEqualTo(200);
        publish(site, "昨夜今晨雨情通报");
        // Nobody asks for the home meanwhile, so its renewal falls into the outage.
        await().atMost(SOON)
                .until(() -> store.stored(site.key(), "/", Variant.STANDARD).isEmpty());

        database.down();

        await().atMost(SOON).untilAsserted(() -> {
            var last = get(site, "/");
            assertThat(last.statusCode()).isEqualTo(200);
            assertThat(last.header("Cache-Control")).isEqualTo("public, max-age=10");
            assertThat(last.header("Warning")).isNull();
            assertThat(last.asString()).contains("全县防汛工作部署会召开").doesNotContain("误发的人事任免", "昨夜今晨雨情通报");
        });
        assertThat(get(site, address).statusCode()).isEqualTo(410);
        var unknown = get(site, "/zwgk/");
        assertThat(unknown.statusCode()).isEqualTo(503);
        assertThat(unknown.header("Retry-After")).isEqualTo("60");
        assertThat(unknown.header("Cache-Control")).isEqualTo("no-store");

        database.up();

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(get(site, "/").asString()).contains("昨夜今晨雨情通报");
            assertThat(get(site, "/").header("Cache-Control")).isEqualTo("public, no-cache");
            assertThat(get(site, "/zwgk/").statusCode()).isEqualTo(200);
        });
    }

    private Article publish(Site site, String title) {
        return tenants.callAs(site.key(), () -> {
            var tree = columns.of(site);
            var draft = writing.draft(site, tree, manuscript(title)).article();
            return publishing.publish(site, tree, draft.id());
        });
    }

    private static Manuscript manuscript(String title) {
        return new Manuscript("0201", title, "", "<p>正文</p>", "县政府办", null, null, null);
    }

    private static Response get(Site site, String path) {
        return given().header("Host", site.domain()).get(path);
    }
}
