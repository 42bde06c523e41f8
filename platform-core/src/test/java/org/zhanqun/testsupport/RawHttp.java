package org.zhanqun.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
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

    /**
     * Sends bytes as they are and reads until the server closes the connection, or says nothing for two seconds.
     *
     * @param halfClose whether the client says with its last byte that it will send no more
     * @return everything that was answered
     */
    public static String exchange(int port, String bytes, boolean halfClose) throws IOException {
        return new String(exchangeBytes(port, bytes, halfClose), StandardCharsets.UTF_8);
    }

    /** The same, where answers are not all text. */
    public static byte[] exchangeBytes(int port, String bytes, boolean halfClose) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            if (halfClose) {
                socket.shutdownOutput();
            }
            var answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException | SocketException ended) {
                // What came until then is the answer.
            }
            return answer.toByteArray();
        }
    }
}
