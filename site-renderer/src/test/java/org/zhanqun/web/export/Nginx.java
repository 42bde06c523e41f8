package org.zhanqun.web.export;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real nginx that serves an export on a free port, with the configuration that lies there, for the length of a test. */
public final class Nginx implements AutoCloseable {
    /** Where {@code ./zhanqun test} found nginx. */
    public static final String PROGRAM = "ZHANQUN_TEST_NGINX";

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static Nginx serve(Path exports) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.writeString(exports.resolve("nginx/listen.conf"), "listen 127.0.0.1:" + port + ";\n");
        var log = exports.resolve("nginx/error.log");
        var process = new ProcessBuilder(List.of(
                        System.getenv(PROGRAM),
                        "-p",
                        exports.toAbsolutePath() + "/",
                        "-c",
                        "nginx/nginx.conf",
                        "-e",
                        "stderr",
                        "-g",
                        "daemon off; master_process off;"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var nginx = new Nginx(process, port);
        await("nginx, see " + log).atMost(Duration.ofSeconds(20)).until(() -> nginx.answers() || !process.isAlive());
        if (!process.isAlive()) {
            throw new IOException("nginx did not start: " + Files.readString(log));
        }
        return nginx;
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
