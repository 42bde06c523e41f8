package org.zhanqun.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.zhanqun.archive.PublicCopies.Copied;

/** The public pages as web archives keep them (ISO 28500, WARC 1.1), each record compressed on its own, so that any can be read alone. */
final class WarcFile {
    private static final MediaType RESPONSE = MediaType.parse("application/http;msgtype=response");

    private final WarcWriter writer;
    private final Instant time;
    private final String base;

    /** @param base address of the site without a path */
    WarcFile(OutputStream to, String base, Instant time) throws IOException {
        this.writer = new WarcWriter(Channels.newChannel(to), WarcCompression.GZIP);
        this.base = base;
        this.time = time;
    }

    void about(String name) throws IOException {
        writer.write(new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .date(time)
                .filename(name)
                .fields(
                        Map.of(
                                "software", List.of("Zhanqun"),
                                "format", List.of("WARC File Format 1.1"),
                                "conformsTo",
                                        List.of(
                                                "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")))
                .build());
    }

    void add(Copied page) throws IOException {
        var length = Files.size(page.file());
        var head = ("HTTP/1.1 " + page.status() + " " + reason(page.status()) + "\r\nContent-Type: "
                        + page.contentType() + "\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var digest = digest(page);
        try (var body = new SequenceInputStream(new ByteArrayInputStream(head), Files.newInputStream(page.file()))) {
            writer.write(new WarcResponse.Builder(base + page.address())
                    .version(MessageVersion.WARC_1_1)
                    .date(time)
                    .payloadDigest("sha-256", digest)
                    .body(RESPONSE, Channels.newChannel(body), head.length + length)
                    .build());
        }
    }

    /** The phrase is for people; programs read the number. */
    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 404 -> "Not Found";
            case 410 -> "Gone";
            default -> "";
        };
    }

    private static String digest(Copied page) throws IOException {
        var digest = ArchiveZip.digest();
        try (var in = new DigestInputStream(Files.newInputStream(page.file()), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
