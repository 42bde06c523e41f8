package org.zhanqun.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.zhanqun.web.store.Coding;
import org.zhanqun.web.store.Compression;
import org.zhanqun.web.store.HttpDate;
import org.zhanqun.web.store.PageBytes;

/** Whole answers with stored pages. Of a head, everything but the time of day is written once for each page and coding. */
@ApplicationScoped
class StoredAnswers {
    private final Compression compression;
    private final Duration shared;
    private final Clock clock;
    private volatile Second second = new Second(Long.MIN_VALUE, new byte[0]);

    StoredAnswers(Compression compression, DeliveryConfig config, Clock clock) {
        this.compression = compression;
        this.shared = config.sharedMaxAge();
        this.clock = clock;
    }

    /** The date and the end of a head, as they are during one second. */
    private record Second(long number, byte[] written) {}

    /** @return null in the second in which a page was made: what is told of its age then is not what is told later */
    StoredAnswer of(PageBytes page, Coding coding) {
        var now = clock.millis() / 1000;
        if (now <= page.made().getEpochSecond()) {
            return null;
        }
        var body = page.in(coding, compression);
        var head = page.head(coding, () -> head(page, coding, body.length()));
        return new StoredAnswer(head, date(now), body.getByteBuf());
    }

    private byte[] date(long now) {
        var last = second;
        if (last.number() != now) {
            var date = "Date: " + HttpDate.of(Instant.ofEpochSecond(now)) + "\r\n\r\n";
            last = new Second(now, date.getBytes(StandardCharsets.US_ASCII));
            second = last;
        }
        return last.written();
    }

    private byte[] head(PageBytes page, Coding coding, int length) {
        var head = new StringBuilder("HTTP/1.1 200 OK\r\n");
        Protection.HEADERS.forEach((name, value) -> line(head, name, value));
        line(head, "Cache-Control", Caching.REVALIDATE.header(false, shared));
        line(head, "Vary", Delivery.varying(page));
        line(head, "ETag", page.etag(coding));
        line(head, "Last-Modified", page.madeAt());
        line(head, "Content-Type", page.contentType());
        if (coding != Coding.IDENTITY) {
            line(head, "Content-Encoding", coding.token());
        }
        line(head, "Content-Length", Integer.toString(length));
        return head.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void line(StringBuilder head, String name, CharSequence value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
