package org.zhanqun.web.tamper;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Serves exported folders by host as a plain web server would, compressed twins to those who ask for them. */
final class FileServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Path> sites = new ConcurrentHashMap<>();
    /** What somebody between the server and the public does to the bytes. */
    volatile UnaryOperator<byte[]> onTheWay = UnaryOperator.identity();

    FileServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param folder the site's folder, with the link {@code current} in it */
    void serve(String host, Path folder) {
        sites.put(host, folder);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var host = exchange.getRequestHeaders().getFirst("Host");
        var path = exchange.getRequestURI().getPath();
        var folder = sites.get(host == null ? "" : host.replaceAll(":\\d+$", ""));
        var file = folder == null
                ? null
                : folder.resolve("current/public")
                        .resolve(path.substring(1) + (path.endsWith("/") ? "index.html" : ""));
        var zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
        var twin = file == null ? null : file.resolveSibling(file.getFileName() + ".gz");
        if (zipped && twin != null && Files.isRegularFile(twin)) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            file = twin;
        }
        var found = file != null && Files.isRegularFile(file);
        var bytes = found ? onTheWay.apply(Files.readAllBytes(file)) : new byte[] {'x'};
        exchange.sendResponseHeaders(found ? 200 : 404, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
