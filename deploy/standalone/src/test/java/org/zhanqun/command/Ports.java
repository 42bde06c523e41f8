package org.zhanqun.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine. */
final class Ports {
    private Ports() {}

    /** A port that somebody listens to, until it is closed. */
    static ServerSocket taken() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    /** A port that nobody listens to. */
    static int unused() throws IOException {
        try (var socket = taken()) {
            return socket.getLocalPort();
        }
    }
}
