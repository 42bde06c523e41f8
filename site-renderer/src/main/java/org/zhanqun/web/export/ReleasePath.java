package org.zhanqun.web.export;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A file's place in a release. Slugs and keys are checked where they are entered; this is the last gate before the disk,
 * and lets nothing out of the release's folder whatever came before.
 */
final class ReleasePath {
    /** What the public can ask for by its address. */
    static final String PUBLIC = "public";

    /** Pages that a web server shows for a reason, and that have no address of their own. */
    static final String NOTICES = "notices";

    private static final int LONGEST = 400;
    private static final String NAME = "[A-Za-z0-9_%][A-Za-z0-9_%*+.-]{0,249}";
    private static final Pattern SAFE = Pattern.compile("(?:" + PUBLIC + "|" + NOTICES + ")(?:/" + NAME + ")+");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private ReleasePath() {}

    /** The file for an address: {@code /zwdt/} is {@code public/zwdt/index.html}. @throws IllegalArgumentException for one that is none */
    static String ofAddress(String address) {
        if (!address.startsWith("/")) {
            throw new IllegalArgumentException("Not an address: " + address);
        }
        return checked(PUBLIC + address + (address.endsWith("/") ? "index.html" : ""));
    }

    /** The address that a file answers, the reverse of {@link #ofAddress}. */
    static String address(String path) {
        var address = path.substring(PUBLIC.length());
        return address.endsWith("/index.html")
                ? address.substring(0, address.length() - "index.html".length())
                : address;
    }

    static String notice(String name) {
        return checked(NOTICES + "/" + name + ".html");
    }

    static boolean isPublic(String path) {
        return path.startsWith(PUBLIC + "/");
    }

    static boolean isSafe(String path) {
        return path.length() <= LONGEST && SAFE.matcher(path).matches();
    }

    static Path in(Path release, String path) {
        var file = release.resolve(checked(path)).normalize();
        if (!file.startsWith(release.normalize())) {
            throw new IllegalArgumentException("Outside of the release: " + path);
        }
        return file;
    }

    /** A site's own folder. @throws IllegalArgumentException for what is no site's key */
    static Path site(Path sites, String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a site's key: " + key);
        }
        return sites.resolve(key);
    }

    private static String checked(String path) {
        if (!isSafe(path)) {
            throw new IllegalArgumentException("Not a path in a release: " + path);
        }
        return path;
    }
}
