package org.zhanqun.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of the style that browsers fetch: sheets, script, icons and pictures, as one release with one fingerprint. */
public final class StyleFiles {
    /** Where they are on every site. */
    public static final String PREFIX = "/themes/chengxiang";

    private static final String FOLDER = "/META-INF/resources" + PREFIX;
    private static final Assets ASSETS = new Assets(PREFIX, fingerprint(written()));

    private StyleFiles() {}

    /** For templates: where the files are. Any change of any of them gives other addresses. */
    public static Assets assets() {
        return ASSETS;
    }

    /** What is served, by name below the prefix, such as {@code img/footer.svg}; sheets name their pictures with the fingerprint. */
    public static SortedMap<String, byte[]> served() {
        var served = new TreeMap<String, byte[]>();
        written().forEach((name, bytes) -> served.put(name, name.endsWith(".css") ? withFingerprints(bytes) : bytes));
        return served;
    }

    private static byte[] withFingerprints(byte[] sheet) {
        return new String(sheet, StandardCharsets.UTF_8)
                .replaceAll("url\\((img/[a-z0-9-]+\\.svg)\\)", "url($1?v=" + ASSETS.fingerprint() + ")")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String fingerprint(SortedMap<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static SortedMap<String, byte[]> written() {
        var one = StyleFiles.class.getResource(FOLDER + "/tokens.css");
        if (one == null) {
            throw new IllegalStateException("The style's files are missing");
        }
        try {
            return "jar".equals(one.getProtocol())
                    ? inJar(one)
                    : below(Path.of(one.toURI()).getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, byte[]> inJar(URL one) throws IOException, URISyntaxException {
        var jar = Path.of(
                ((JarURLConnection) one.openConnection()).getJarFileURL().toURI());
        try (var files = FileSystems.newFileSystem(jar)) {
            return below(files.getPath(FOLDER));
        }
    }

    private static SortedMap<String, byte[]> below(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var found = Files.walk(folder)) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
