package org.zhanqun.command;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./zhanqun run} on what was just packaged: a first start, a second one, and one whose Keycloak is broken. */
@EnabledIf(
        value = "isReady",
        disabledReason = "needs the packaged application and Keycloak in .cache; ./zhanqun test makes and fetches them")
class RunIT {
    private static final Logger LOG = Logger.getLogger(RunIT.class);
    private static final Path APPLICATION = Path.of("deploy/standalone/target/quarkus-app/quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private Path data;
    private int port;
    private int keycloakPort;
    private Process bystander;

    static boolean isReady() throws IOException {
        try (var cached = Files.list(Command.PROJECT.resolve(".cache"))) {
            return cached.anyMatch(file -> file.getFileName().toString().startsWith("keycloak-"))
                    && Files.isRegularFile(Command.PROJECT.resolve(APPLICATION));
        }
    }

    @BeforeEach
    void prepare() throws Exception {
        data = folder.resolve("data");
        port = Ports.unused();
        keycloakPort = Ports.unused();
        Command.fake(folder.resolve("bystander"), "read -r _");
        bystander = new ProcessBuilder(folder.resolve("bystander").toString()).start();
    }

    @AfterEach
    void releaseTheBystander() {
        bystander.destroy();
    }

    @Test
    void itStartsEndsAndFindsItsDataAgain() throws Exception {
        firstStart();
        secondStart();
        startWithBrokenKeycloak();
        assertThat(bystander.isAlive())
                .as("only what the command started is ended")
                .isTrue();
    }

    private void firstStart() throws Exception {
        try (var run = start()) {
            awaitPortal(run);
            publicIsServed();
            workbench("/").then().statusCode(503).header("Retry-After", "2").body(containsString("登录服务正在启动，稍后即可登录"));
            workbench("/admin").then().statusCode(503);
            awaitWords(run, "网站已可访问 / the sites are up");
            assertThat(run.said())
                    .contains("http://hunan.localhost:" + port + "/")
                    .contains("http://admin.localhost:" + port + "/")
                    .contains(data.toRealPath().toString());

            awaitWords(run, "工作台现在可以登录 / signing in is possible now");
            assertThat(run.said()).contains("一次性密码，只显示这一次 / one-time password, shown only now: ");
            workbenchAsksToSignIn();
            publicIsServed();
            endsWithAllItStarted(run);
        }
        assertThat(data.resolve("logs/zhanqun.log")).content().contains("Opened the portal of");
    }

    private void secondStart() throws Exception {
        // A lock that a power cut left behind; its number belongs to a stranger by now.
        Files.writeString(data.resolve("zhanqun.lock"), bystander.pid() + "\n");
        var began = Instant.now();
        try (var run = start()) {
            awaitPortal(run);
            LOG.infof("Second start to the first public page: %.1f s", seconds(began));
            publicIsServed();
            awaitWords(run, "signing in is possible now");
            LOG.infof("Second start to signing in: %.1f s", seconds(began));
            assertThat(run.said()).doesNotContain("一次性密码");
            workbenchAsksToSignIn();
            endsWithAllItStarted(run);
        }
        assertThat(data.resolve("logs/zhanqun.log")).content().doesNotContain("Opened the portal of");
    }

    private void startWithBrokenKeycloak() throws Exception {
        Files.writeString(data.resolve("keycloak/keycloakdb.mv.db"), "no database at all\n".repeat(1000));
        try (var run = start()) {
            awaitWords(run, "无法登录：Keycloak 未能运行；网站不受影响 / sign-in is not possible");
            awaitWords(run, "完整日志 / whole log: " + data.toRealPath().resolve("logs/keycloak.log"));
            awaitPortal(run);
            publicIsServed();
            workbench("/admin").then().statusCode(503);
            endsWithAllItStarted(run);
        }
    }

    private Command.Running start() throws IOException {
        return Command.onThisMachine(folder)
                .with("ZHANQUN_SKIP_BUILD", "true")
                .start(
                        "run",
                        "--no-demo",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(port),
                        "--keycloak-port",
                        Integer.toString(keycloakPort));
    }

    private void awaitPortal(Command.Running run) {
        await().atMost(PATIENCE)
                .pollInterval(100, TimeUnit.MILLISECONDS)
                .ignoreException(ConnectException.class)
                .failFast(
                        () -> assertThat(run.process().isAlive()).as(run.said()).isTrue())
                .until(() -> get("hunan.localhost", "/").statusCode() == 200);
    }

    private static void awaitWords(Command.Running run, String words) {
        await().atMost(PATIENCE)
                .failFast(
                        () -> assertThat(run.process().isAlive()).as(run.said()).isTrue())
                .untilAsserted(() -> assertThat(run.said()).contains(words));
    }

    private void publicIsServed() {
        get("hunan.localhost", "/").then().statusCode(200).body(containsString("湖南省人民政府门户网站"));
        get("changsha.localhost", "/").then().statusCode(404);
    }

    private void workbenchAsksToSignIn() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> workbench("/").then().statusCode(200).body(containsString("登录")));
        var form = workbench("/admin").then().statusCode(302).extract().header("Location");
        assertThat(form).startsWith("http://localhost:" + keycloakPort + "/realms/zhanqun/");
        given().urlEncodingEnabled(false).get(form).then().statusCode(200).body(containsString("kc-form-login"));
    }

    private void endsWithAllItStarted(Command.Running run) throws Exception {
        var started = run.process().descendants().toList();
        assertThat(started).as("the application, its log's relay and Keycloak").isNotEmpty();
        run.interrupt();
        var outcome = run.outcome(Duration.ofMinutes(1));
        assertThat(outcome.status()).isEqualTo(130);
        assertThat(outcome.said()).contains("正在结束 / stopping");
        await().atMost(Duration.ofSeconds(5)).until(() -> stillAlive(started).isEmpty());
        assertThat(data.resolve("zhanqun.lock")).doesNotExist();
        assertThat(bystander.isAlive()).isTrue();
    }

    private static List<ProcessHandle> stillAlive(List<ProcessHandle> processes) {
        return processes.stream().filter(ProcessHandle::isAlive).toList();
    }

    private Response workbench(String path) {
        return get("admin.localhost", path);
    }

    /** Browsers know that names below localhost are the loopback; Java's resolver may not. */
    private Response get(String host, String path) {
        return given().redirects()
                .follow(false)
                .header("Host", host + ":" + port)
                .get("http://127.0.0.1:" + port + path);
    }

    private static double seconds(Instant began) {
        return Duration.between(began, Instant.now()).toMillis() / 1000.0;
    }
}
