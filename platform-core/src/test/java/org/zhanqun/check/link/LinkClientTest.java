package org.zhanqun.check.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of other hosts, and above all what is not. */
class LinkClientTest {
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String here;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        here = "http://public.example:" + server.getAddress().getPort();
        answer("/there", 200, null);
        answer("/gone", 404, null);
        answer("/broken", 500, null);
        answer("/moved", 302, "/there");
        answer("/moved-to-nothing", 301, here + "/gone");
        answer(
                "/into-our-network",
                302,
                "http://inside.example:" + server.getAddress().getPort() + "/there");
        answer("/to-a-file", 302, "file:///etc/passwd");
        answer("/round", 302, "/round");
        server.createContext("/no-head", exchange -> {
            asked.add(exchange.getRequestMethod() + " /no-head");
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("HEAD") ? 405 : 404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(String path, int status, String location) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            if (location != null) {
                exchange.getResponseHeaders().add("Location", location);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    /** A net in which one name is public though it is this machine, and another is not. */
    private LinkClient client() {
        return new LinkClient(
                PATIENCE,
                host -> switch (host) {
                    case "public.example" -> new InetAddress[] {InetAddress.getLoopbackAddress()};
                    case "inside.example" -> new InetAddress[] {InetAddress.getByName("10.1.2.3")};
                    case "both.example" ->
                        new InetAddress[] {InetAddress.getLoopbackAddress(), InetAddress.getByName("10.1.2.3")};
                    default -> throw new UnknownHostException(host);
                },
                InetAddress::isLoopbackAddress,
                _ -> true);
    }

    @Test
    void aPageIsThereOrGoneOrNobodyAnswers() throws IOException {
        assertThat(client().ask(here + "/there?a=b&c=%20d#e")).isEqualTo(LinkAnswer.THERE);
        assertThat(asked).containsExactly("HEAD /there?a=b&c=%20d");
        assertThat(client().ask(here + "/gone")).isEqualTo(LinkAnswer.GONE);
        assertThat(client().ask(here + "/broken")).isEqualTo(LinkAnswer.THERE);
        assertThat(client().ask(here + "/no-head")).isEqualTo(LinkAnswer.GONE);
        assertThat(asked).contains("GET /no-head");
        assertThat(client().ask("http://nowhere.example/")).isEqualTo(LinkAnswer.SILENT);
        assertThat(client().ask("https://public.example:" + server.getAddress().getPort() + "/there"))
                .isEqualTo(LinkAnswer.SILENT);
        try (var mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var before = System.nanoTime();
            assertThat(client().ask("http://public.example:" + mute.getLocalPort() + "/"))
                    .isEqualTo(LinkAnswer.SILENT);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE.multipliedBy(5));
        }
    }

    @Test
    void redirectionsAreFollowedAndLookedAtEachTime() {
        assertThat(client().ask(here + "/moved")).isEqualTo(LinkAnswer.THERE);
        assertThat(client().ask(here + "/moved-to-nothing")).isEqualTo(LinkAnswer.GONE);
        asked.clear();
        assertThat(client().ask(here + "/into-our-network")).isEqualTo(LinkAnswer.UNASKED);
        assertThat(client().ask(here + "/to-a-file")).isEqualTo(LinkAnswer.UNASKED);
        assertThat(asked).containsExactly("HEAD /into-our-network", "HEAD /to-a-file");
        asked.clear();
        assertThat(client().ask(here + "/round")).isEqualTo(LinkAnswer.THERE);
        assertThat(asked).hasSize(5);
    }

    @Test
    void aNameThatIsPartlyOursIsNotAsked() {
        assertThat(client().ask("http://both.example:" + server.getAddress().getPort() + "/there"))
                .isEqualTo(LinkAnswer.UNASKED);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://10.0.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.100.100.200/",
                "http://0.0.0.0/",
                "http://2130706433/",
                "http://[::ffff:10.0.0.1]/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "http://[64:ff9b::a00:1]/",
                "http://[2002:a00:1::]/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://198.18.0.1/",
                "http://192.0.2.1/",
                "http://8.8.8.8:22/",
                "http://8.8.8.8:8080/",
                "http://user@8.8.8.8/",
                "ftp://8.8.8.8/",
                "file:///etc/passwd",
                "gopher://8.8.8.8/",
                "http:///x",
                "http://",
                "javascript:x()",
                "http://8.8.8.8 /",
                "http://a\r\nHost: b/"
            })
    void whatIsNoPublicWebPageIsNotAsked(String address) {
        assertThat(new LinkClient(PATIENCE).ask(address)).isIn(LinkAnswer.UNASKED, LinkAnswer.SILENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "114.114.114.114",
                "1.2.3.4",
                "100.63.255.255",
                "172.32.0.1",
                "2400:3200::1",
                "2a00:1450::1"
            })
    void whatIsPublicMayBeAsked(String address) throws UnknownHostException {
        assertThat(PublicNetwork.has(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.1.2.3",
                "192.0.0.8",
                "192.88.99.1",
                "198.51.100.7",
                "203.0.113.9",
                "198.19.0.1",
                "239.1.1.1",
                "250.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "ff02::1",
                "2001:db8::1",
                "2001::1",
                "2002:a00:1::",
                "64:ff9b::1"
            })
    void whatIsNotPublicIsNever(String address) throws UnknownHostException {
        assertThat(PublicNetwork.has(InetAddress.getByName(address))).isFalse();
    }
}
