package org.zhanqun.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhanqun.web.export.Manifest.Basis;
import org.zhanqun.web.export.Manifest.Entry;

/** What is signed can be read again, and nothing else passes for it. */
class ManifestTest {
    @TempDir
    Path folder;

    private SigningKeys keys;

    @BeforeEach
    void keys() {
        keys = new SigningKeys(config());
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        var manifest = manifest();
        assertThat(ManifestFile.read(ManifestFile.write(manifest))).isEqualTo(manifest);
    }

    @Test
    void whatIsNoManifestIsRefusedAndSaysWhere() {
        for (var text : new String[] {"", "[]", "null", "{}", "{\"site\":\"a\"", "{\"files\":[1]}", "\u0000"}) {
            assertThatIOException().isThrownBy(() -> ManifestFile.read(text.getBytes(StandardCharsets.UTF_8)));
        }
        var other = new String(ManifestFile.write(manifest()), StandardCharsets.UTF_8)
                .replace("\"sequence\":7", "\"sequence\":\"x\"");
        assertThatIOException().isThrownBy(() -> ManifestFile.read(other.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aChangedByteOrAnotherKeyIsNoticed() throws IOException {
        var bytes = ManifestFile.write(manifest());
        var signature = keys.sign(bytes);
        assertThat(keys.signed(bytes, signature)).isTrue();

        bytes[bytes.length / 2] ^= 1;
        assertThat(keys.signed(bytes, signature)).isFalse();
        assertThat(keys.signed(bytes, "")).isFalse();
        assertThat(keys.signed(bytes, "../../etc/passwd aGVsbG8=")).isFalse();
        assertThat(keys.signed(bytes, signature.substring(0, 17) + "%%%")).isFalse();

        var forger = new SigningKeys(config(folder.resolve("forger")));
        var forged = ManifestFile.write(manifest());
        assertThat(keys.signed(forged, forger.sign(forged))).isFalse();
    }

    @Test
    void thePrivateKeyIsForUsAlone() throws IOException {
        keys.publicKey();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/signing.key"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
        assertThat(keys.publicKey()).startsWith("-----BEGIN PUBLIC KEY-----").isEqualTo(keys.publicKey());
    }

    @Test
    void aKeyThatWasMovedAwayIsReplacedAndItsSignaturesStayGood() throws IOException {
        var bytes = ManifestFile.write(manifest());
        var old = keys.sign(bytes);
        Files.delete(folder.resolve("keys/signing.key"));

        var fresh = keys.sign(bytes);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(keys.signed(bytes, old)).isTrue();
        assertThat(keys.signed(bytes, fresh)).isTrue();

        Files.delete(folder.resolve("keys/" + old.split(" ")[0] + ".pub"));
        assertThat(keys.signed(bytes, old)).isFalse();
    }

    private static Manifest manifest() {
        var files = new TreeMap<String, Entry>();
        files.put("public/index.html", new Entry(5, Hashes.sha256(new byte[5]), "text/html; charset=utf-8", 200));
        files.put("public/a/t_1.html", new Entry(6, Hashes.sha256(new byte[6]), "text/html; charset=utf-8", 410));
        var redirects = new TreeMap<String, String>();
        redirects.put("/a/202611/t20261101_1.html", "/b/202611/t20261101_1.html");
        return new Manifest(
                "liuyang",
                Instant.parse("2026-11-28T08:00:00.001Z"),
                new Basis(7, true, "abc", LocalDate.of(2026, 11, 28)),
                files,
                redirects);
    }

    private ExportConfig config() {
        return config(folder.resolve("keys"));
    }

    private static ExportConfig config(Path keys) {
        return new ExportConfig() {
            @Override
            public Optional<Path> directory() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> keys() {
                return Optional.of(keys);
            }

            @Override
            public int renderers() {
                return 1;
            }

            @Override
            public int releases() {
                return 1;
            }

            @Override
            public Optional<Duration> every() {
                return Optional.empty();
            }

            @Override
            public Nginx nginx() {
                return null;
            }
        };
    }

    @Test
    void whatNamesTheDayIsNoLongerAsItWouldBeMadeOnTheNext() {
        var today = LocalDate.of(2026, 12, 31);
        var dated = new Basis(7, false, "abc", today);

        assertThat(dated.looksLike(new Basis(9, false, "abc", today))).isTrue();
        assertThat(dated.looksLike(new Basis(9, false, "abc", today.plusDays(1))))
                .isFalse();
        assertThat(dated.ofNoDay().looksLike(new Basis(9, false, "abc", today.plusDays(1))))
                .isTrue();
    }
}
