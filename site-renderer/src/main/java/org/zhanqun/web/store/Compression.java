package org.zhanqun.web.store;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.quarkus.logging.Log;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the small forms of a page. Brotli needs a native library, which is not there for every machine: without it pages
 * go out in gzip, and nothing else is different.
 */
@ApplicationScoped
public class Compression {
    private final int gzipLevel;
    private final int brotliQuality;
    private final Set<Coding> available = EnumSet.of(Coding.GZIP, Coding.IDENTITY);

    Compression(CompressionConfig config) {
        this.gzipLevel = Math.clamp(config.gzipLevel(), 1, 9);
        this.brotliQuality = Math.clamp(config.brotliQuality(), 0, 11);
        if (config.brotli()) {
            available.add(Coding.BROTLI);
        }
    }

    @PostConstruct
    void look() {
        if (available.contains(Coding.BROTLI) && !Brotli4jLoader.isAvailable()) {
            available.remove(Coding.BROTLI);
            Log.infof(
                    "Pages go out in gzip only, there is no brotli here: %s", Brotli4jLoader.getUnavailabilityCause());
        }
    }

    public Set<Coding> available() {
        return available;
    }

    byte[] of(Coding coding, byte[] bytes) {
        try {
            return switch (coding) {
                case IDENTITY -> bytes;
                case GZIP -> gzip(bytes, gzipLevel);
                case BROTLI -> Encoder.compress(bytes, Encoder.Parameters.create(brotliQuality, -1, Encoder.Mode.TEXT));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param level from 1, the fastest, to 9, the smallest */
    public static byte[] gzip(byte[] bytes, int level) throws IOException {
        var target = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (var zip = new Levelled(target, level)) {
            zip.write(bytes);
        }
        return target.toByteArray();
    }

    /** The class library lets only heirs choose the level. */
    private static final class Levelled extends GZIPOutputStream {
        private Levelled(ByteArrayOutputStream target, int level) throws IOException {
            super(target, 8 * 1024);
            def.setLevel(level);
        }
    }
}
