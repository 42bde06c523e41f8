package org.zhanqun.web.export;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where articles are now that once had another address: whoever moved an article to another column left bookmarks and
 * search engines behind. Told from the addresses of the release before, and handed on from release to release.
 */
final class Redirects {
    private static final Pattern ARTICLE = Pattern.compile("public/.*/\\d{6}/t\\d{8}_(\\d{1,18})\\.html");

    private Redirects() {}

    /** @param before the release before, or null */
    static SortedMap<String, String> from(Manifest before, Map<String, Manifest.Entry> files) {
        var redirects = new TreeMap<String, String>();
        if (before == null) {
            return redirects;
        }
        var places = new HashMap<String, String>();
        files.keySet().forEach(path -> id(path).ifPresent(id -> places.put(id, ReleasePath.address(path))));
        before.redirects().keySet().forEach(old -> lead(old, ReleasePath.PUBLIC + old, places, files, redirects));
        before.files().keySet().stream()
                .filter(path -> !files.containsKey(path))
                .forEach(path ->
                        id(path).ifPresent(_ -> lead(ReleasePath.address(path), path, places, files, redirects)));
        return redirects;
    }

    private static void lead(
            String old,
            String path,
            Map<String, String> places,
            Map<String, Manifest.Entry> files,
            Map<String, String> redirects) {
        var now = id(path).map(places::get);
        if (now.isPresent() && !files.containsKey(path)) {
            redirects.put(old, now.get());
        }
    }

    private static java.util.Optional<String> id(String path) {
        var article = ARTICLE.matcher(path);
        return article.matches() ? java.util.Optional.of(article.group(1)) : java.util.Optional.empty();
    }
}
