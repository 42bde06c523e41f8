package org.zhanqun.check.link;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Which addresses are of the public net. Whatever is not certainly so is not: a link must lead nobody into our own network. */
final class PublicNetwork {
    /** Networks of four bytes that are somebody's own, nobody's, or for other uses, by the registry of special-purpose addresses. */
    private static final List<int[]> RESERVED = List.of(
            network(0, 0, 8),
            network(10, 0, 8),
            network(100, 64, 10),
            network(127, 0, 8),
            network(169, 254, 16),
            network(172, 16, 12),
            network(192, 168, 16),
            network(198, 18, 15),
            network(224, 0, 4),
            network(240, 0, 4));

    private static final List<String> RESERVED_THIRDS =
            List.of("192.0.0.", "192.0.2.", "192.88.99.", "198.51.100.", "203.0.113.");

    private PublicNetwork() {}

    private static int[] network(int first, int second, int bits) {
        return new int[] {first << 24 | second << 16, -1 << (32 - bits)};
    }

    static boolean has(InetAddress address) {
        return address instanceof Inet4Address four ? has(four) : hasSix(address.getAddress());
    }

    private static boolean has(Inet4Address address) {
        var bytes = address.getAddress();
        var number = (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        return RESERVED.stream().noneMatch(network -> (number & network[1]) == network[0])
                && RESERVED_THIRDS.stream().noneMatch(address.getHostAddress()::startsWith);
    }

    /** Only what is given out to the public (2000::/3), without what wraps addresses of four bytes, or is for documents. */
    private static boolean hasSix(byte[] bytes) {
        var first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        var second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        return (first & 0xE000) == 0x2000
                && first != 0x2002
                && !(first == 0x2001 && (second < 0x0200 || second == 0x0DB8))
                && !(first == 0x3FFF && second < 0x1000);
    }
}
