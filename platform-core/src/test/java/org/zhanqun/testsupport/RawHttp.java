package org.zhanqun.testsupport;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Requests as no decent client would send them. */
public final class RawHttp {
    private RawHttp() {}

    /**
     * Sends a request line and headers and nothing else.
     *
     * @return the status line of the answer, empty when the connection was closed without one
     */
    public static String statusLine(int port, String requestLine, String... headers) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            var request =
                    requestLine + "\r\n" + String.join("\r\n", List.of(headers)) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
