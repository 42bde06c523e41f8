package org.zhanqun.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.DirectDecompress;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PageBytesTest {
    private static final String TEXT = "<p>浏阳市人民政府门户网站</p>".repeat(200);

    private final PageBytes page = PageBytes.of(200, "text/html", TEXT);

    @Test
    void everyCodingHoldsTheSamePage() throws IOException {
        var compression = compression(true);
        assertThat(compression.available()).contains(Coding.BROTLI);

        var brotli =
                DirectDecompress.decompress(page.in(Coding.BROTLI, compression).getBytes());
        assertThat(Buffer.buffer(brotli.getDecompressedData()).toString()).isEqualTo(TEXT);
        try (var zip = new GZIPInputStream(
                new ByteArrayInputStream(page.in(Coding.GZIP, compression).getBytes()))) {
            assertThat(Buffer.buffer(zip.readAllBytes()).toString()).isEqualTo(TEXT);
        }
        assertThat(page.in(Coding.IDENTITY, compression).toString()).isEqualTo(TEXT);
    }

    @Test
    void aCodingIsMadeOnce() {
        var compression = compression(true);
        assertThat(page.ready(Coding.GZIP)).isFalse();

        var first = page.in(Coding.GZIP, compression);

        assertThat(page.ready(Coding.GZIP)).isTrue();
        assertThat(page.in(Coding.GZIP, compression)).isSameAs(first);
        assertThat(page.ready(Coding.BROTLI)).isFalse();
    }

    @Test
    void everyCodingHasATagOfItsOwnThatDependsOnTheContentAlone() {
        var again = PageBytes.of(200, "text/html", TEXT);
        for (var coding : Coding.values()) {
            assertThat(again.etag(coding)).isEqualTo(page.etag(coding));
        }
        assertThat(page.etag(Coding.GZIP))
                .isNotEqualTo(page.etag(Coding.BROTLI))
                .isNotEqualTo(page.etag(Coding.IDENTITY));
        assertThat(PageBytes.of(200, "text/html", TEXT + " ").etag()).isNotEqualTo(page.etag());
    }

    @Test
    void theWeightCoversTheCompressedForms() {
        var compression = compression(true);
        var held = page.identity().length()
                + page.in(Coding.GZIP, compression).length()
                + page.in(Coding.BROTLI, compression).length();
        assertThat(page.weight()).isGreaterThan(held);
    }

    @Test
    void brotliCanBeSwitchedOff() {
        assertThat(compression(false).available()).containsExactlyInAnyOrder(Coding.GZIP, Coding.IDENTITY);
    }

    private static Compression compression(boolean brotli) {
        var compression = new Compression(new CompressionConfig() {
            @Override
            public boolean brotli() {
                return brotli;
            }

            @Override
            public int brotliQuality() {
                return 5;
            }

            @Override
            public int gzipLevel() {
                return 6;
            }
        });
        compression.look();
        return compression;
    }
}
