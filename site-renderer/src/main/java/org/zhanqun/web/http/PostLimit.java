package org.zhanqun.web.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhanqun.web.page.FormsConfig;

/**
 * How many forms one address hands in to one site within a while (频率限制). Counted by each node for itself, in bounded memory. The
 * address is the one that the server knows: behind a proxy, Quarkus' own settings say whom to believe.
 */
@ApplicationScoped
class PostLimit {
    private static final int ADDRESSES = 100_000;

    /** A household has a whole network of addresses in IPv6. */
    private static final int NETWORK_BYTES = 8;

    private final int most;
    private final long window;
    private final Cache<Key, AtomicInteger> counts;

    PostLimit(FormsConfig config) {
        this.most = config.most();
        this.window = config.window().toSeconds();
        this.counts = Caffeine.newBuilder()
                .expireAfterWrite(config.window())
                .maximumSize(ADDRESSES)
                .build();
    }

    private record Key(String site, String address) {}

    /** Counts one more. @return whether it is too many */
    boolean exceeded(String site, String address) {
        return counts.get(new Key(site, network(address)), _ -> new AtomicInteger())
                        .incrementAndGet()
                > most;
    }

    /** Seconds after which another try makes sense. */
    long window() {
        return window;
    }

    private static String network(String address) {
        if (address == null || !address.contains(":")) {
            return address == null ? "" : address;
        }
        try {
            // A literal address: nothing is asked of any server.
            var known = InetAddress.getByName(address);
            return known instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), NETWORK_BYTES))
                    : known.getHostAddress();
        } catch (UnknownHostException malformed) {
            return address;
        }
    }
}
