package org.zhanqun.check.link;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks whether a page is there. It connects to the very address that was looked at, for a name may mean another one a moment later,
 * and looks anew at each step of a redirection. Nothing but the head of an answer is read, and no more of it than is allowed.
 */
public final class LinkClient {
    private static final Set<Integer> NO_HEAD = Set.of(403, 405, 501);
    private static final int MOST_REDIRECTIONS = 4;
    private static final int LONGEST_HEAD = 16_384;
    private static final Set<Integer> PORTS = Set.of(80, 443);

    private final Duration patience;
    private final Names names;
    private final Predicate<InetAddress> allowed;
    private final Predicate<Integer> ports;

    /** Finds the addresses of a host. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** @param patience for each connection and each answer */
    public LinkClient(Duration patience) {
        this(patience, InetAddress::getAllByName, PublicNetwork::has, PORTS::contains);
    }

    LinkClient(Duration patience, Names names, Predicate<InetAddress> allowed, Predicate<Integer> ports) {
        this.patience = patience;
        this.names = names;
        this.allowed = allowed;
        this.ports = ports;
    }

    private record Head(int status, Optional<String> location) {}

    /** @param address as it stands in a text */
    public LinkAnswer ask(String address) {
        try {
            var at = URI.create(address.strip());
            for (var step = 0; step <= MOST_REDIRECTIONS; step++) {
                var host = host(at);
                if (host.isEmpty()) {
                    return LinkAnswer.UNASKED;
                }
                var to = reachable(host.get());
                if (to.isEmpty()) {
                    return LinkAnswer.UNASKED;
                }
                var head = head(at, host.get(), to.get());
                if (head.status() < 300
                        || head.status() > 399
                        || head.location().isEmpty()) {
                    return head.status() == 404 || head.status() == 410 ? LinkAnswer.GONE : LinkAnswer.THERE;
                }
                at = at.resolve(head.location().get());
            }
            return LinkAnswer.THERE;
        } catch (IllegalArgumentException noAddress) {
            return LinkAnswer.UNASKED;
        } catch (IOException nobodyAnswers) {
            return LinkAnswer.SILENT;
        }
    }

    /** The host to ask, in letters that a name server knows; empty for what is not asked. */
    private Optional<String> host(URI at) {
        var scheme = at.getScheme() == null ? "" : at.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")
                || at.getHost() == null
                || at.getUserInfo() != null
                || !ports.test(port(at))) {
            return Optional.empty();
        }
        return Optional.of(IDN.toASCII(at.getHost()));
    }

    private static int port(URI at) {
        return at.getPort() > 0 ? at.getPort() : secure(at) ? 443 : 80;
    }

    private static boolean secure(URI at) {
        return "https".equalsIgnoreCase(at.getScheme());
    }

    /** An address of the host; empty when any of them is not public, for then somebody may be trying to lead us there. */
    private Optional<InetAddress> reachable(String host) throws UnknownHostException {
        var found = List.of(names.of(host));
        return found.stream().allMatch(allowed) ? found.stream().findFirst() : Optional.empty();
    }

    private Head head(URI at, String host, InetAddress to) throws IOException {
        var head = request("HEAD", at, host, to);
        return NO_HEAD.contains(head.status()) ? request("GET", at, host, to) : head;
    }

    private Head request(String method, URI at, String host, InetAddress to) throws IOException {
        var path = at.getRawPath() == null || at.getRawPath().isEmpty()
                ? "/"
                : at.toASCIIString().replaceFirst("^[^/]*//[^/?#]*", "").replaceFirst("#.*$", "");
        try (var socket = connected(at, host, to)) {
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\nHost: " + host
                                    + (at.getPort() > 0 ? ":" + at.getPort() : "")
                                    + "\r\nUser-Agent: Zhanqun-Link-Check\r\nAccept: */*\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return read(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private Socket connected(URI at, String host, InetAddress to) throws IOException {
        var wait = Math.toIntExact(patience.toMillis());
        var plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(to, port(at)), wait);
            plain.setSoTimeout(wait);
            if (!secure(at)) {
                return plain;
            }
            var secure = (SSLSocket)
                    ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port(at), true);
            var parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            parameters.setServerNames(List.of(new SNIHostName(host)));
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return secure;
        } catch (IOException | RuntimeException failed) {
            plain.close();
            throw failed;
        }
    }

    /** The status and where it leads; whoever sends a byte now and then is not listened to for longer than our patience. */
    private Head read(InputStream answer) throws IOException {
        var until = System.nanoTime() + patience.toNanos();
        var head = new StringBuilder();
        while (head.length() < LONGEST_HEAD && head.indexOf("\r\n\r\n") < 0 && head.indexOf("\n\n") < 0) {
            var next = answer.read();
            if (next < 0 || System.nanoTime() > until) {
                break;
            }
            head.append((char) next);
        }
        var lines = head.toString().split("\r?\n");
        var status = lines[0].split(" ", 3);
        if (!status[0].startsWith("HTTP/") || status.length < 2 || !status[1].matches("\\d{3}")) {
            throw new IOException("No answer of a web server");
        }
        return new Head(
                Integer.parseInt(status[1]),
                List.of(lines).stream()
                        .filter(line -> line.regionMatches(true, 0, "location:", 0, 9))
                        .map(line -> line.substring(9).strip())
                        .findFirst());
    }
}
