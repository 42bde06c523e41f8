package org.zhanqun.web.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.zhanqun.media.MediaAddress;
import org.zhanqun.reading.Reading;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.theme.StyleFiles;
import org.zhanqun.web.export.Addresses.Part;
import org.zhanqun.web.http.ThemeAssets;
import org.zhanqun.web.page.Pages;
import org.zhanqun.web.page.PublicPath;
import org.zhanqun.web.store.PageBytes;
import org.zhanqun.web.store.Variant;

/** Makes the pages of one site and hands them to the release, with the files and prompts that they refer to. */
final class PageWriting {
    private static final Pattern THEME_FILE =
            Pattern.compile(Pattern.quote(StyleFiles.PREFIX) + "/([a-z0-9-]+(?:/[a-z0-9-]+)*\\.[a-z0-9]+)");
    private static final Pattern STYLE_FILE = Pattern.compile("url\\(['\"]?(img/[a-z0-9-]+\\.[a-z0-9]+)");
    private static final Pattern PROMPT = Pattern.compile("href=\"" + Pattern.quote(Pages.LEAVE) + "\\?to=([^\"&]+)\"");
    /** A longer name may be too long for the disk; the general notice stands in for such a prompt. */
    private static final Pattern PROMPT_NAME = Pattern.compile("[A-Za-z0-9%_*+.-]{1,200}");

    private final Pages pages;
    private final ThemeAssets assets;
    private final MediaLookup media;
    private final Site site;
    private final Variant variant;
    private final Building building;
    private final ExportProgress progress;
    private volatile boolean dated;

    PageWriting(
            Pages pages,
            ThemeAssets assets,
            MediaLookup media,
            Site site,
            Variant variant,
            Building building,
            ExportProgress progress) {
        this.pages = pages;
        this.assets = assets;
        this.media = media;
        this.site = site;
        this.variant = variant;
        this.building = building;
        this.progress = progress;
    }

    /** What a web server shows for a reason. */
    void notices() throws IOException {
        switch (site.status()) {
            case ONLINE -> notice("404", pages.notFound(site, variant));
            case SUSPENDED -> notice("site", pages.suspended(site, variant));
            case CLOSED -> notice("site", pages.closed(site, variant));
        }
        notice("50x", pages.broken(site, variant));
        if (site.status() == SiteStatus.ONLINE) {
            notice("dynamic", pages.staticOnly(site, variant));
        }
    }

    void part(Part part) throws IOException {
        switch (part) {
            case Part.Several several -> {
                for (var address : several.addresses()) {
                    page(address);
                }
            }
            case Part.Series series -> {
                for (var number = 1; page(series.address(number)); number++) {
                    progress.goOn();
                }
            }
        }
    }

    /** @return whether there is a page under the address */
    private boolean page(String address) throws IOException {
        progress.goOn();
        var path = ReleasePath.ofAddress(address);
        if (building.has(path)) {
            // What it was made from nobody knows any more.
            dated = true;
            if (path.endsWith(".html")) {
                references(building.text(path));
            }
            return true;
        }
        // Visitors, whose pages are made on the same few carriers, come first.
        Thread.yield();
        var collected = Reading.collect(() -> pages.make(site, variant, PublicPath.of(address)));
        if (collected.reads().dated()) {
            dated = true;
        }
        var made = collected.value().orElse(null);
        if (!(made instanceof Pages.Outcome.Rendered(PageBytes page))) {
            return false;
        }
        write(path, page);
        return true;
    }

    private void notice(String name, PageBytes page) throws IOException {
        write(ReleasePath.notice(name), page);
    }

    /** What the page refers to comes first: when the journal names the page, it names that, too. */
    private void write(String path, PageBytes page) throws IOException {
        if (page.contentType().startsWith("text/html")) {
            references(page.identity().toString(StandardCharsets.UTF_8));
        }
        building.write(path, page);
        progress.made();
    }

    private void references(String html) throws IOException {
        files(html);
        media(html);
        prompts(html);
    }

    private void files(String html) throws IOException {
        var found = THEME_FILE.matcher(html);
        while (found.find()) {
            file(found.group(1));
        }
    }

    private void file(String name) throws IOException {
        var path = ReleasePath.ofAddress(StyleFiles.PREFIX + "/" + name);
        if (building.has(path)) {
            return;
        }
        var file = assets.file(name);
        if (file.isEmpty()) {
            return;
        }
        // Several pages may ask for it at once.
        synchronized (building) {
            if (!building.has(path)) {
                building.write(path, file.get());
            }
        }
        if (name.endsWith(".css")) {
            var inner = STYLE_FILE.matcher(file.get().identity().toString(StandardCharsets.UTF_8));
            while (inner.find()) {
                file(inner.group(1));
            }
        }
    }

    /** Pictures in all sizes that browsers may choose, and whatever else of the site's library the page leads to. */
    private void media(String html) throws IOException {
        for (var address : MediaAddress.in(html)) {
            progress.goOn();
            var path = ReleasePath.ofAddress(address.path());
            if (building.has(path)) {
                continue;
            }
            var file = media.find(site, address);
            synchronized (building) {
                if (file.isPresent() && !building.has(path)) {
                    building.write(path, file.get().path(), file.get().type().contentType());
                }
            }
        }
    }

    private void prompts(String html) throws IOException {
        if (!html.contains(Pages.LEAVE)) {
            return;
        }
        var found = PROMPT.matcher(html);
        while (found.find()) {
            var name = found.group(1);
            if (!PROMPT_NAME.matcher(name).matches()) {
                continue;
            }
            var path = ReleasePath.notice("leave/to-" + name);
            if (building.has(path)) {
                continue;
            }
            var to = URLDecoder.decode(name, StandardCharsets.UTF_8);
            var prompt = pages.leave(site, variant, to, "/");
            synchronized (building) {
                if (prompt.isPresent() && !building.has(path)) {
                    building.write(path, prompt.get());
                }
            }
        }
    }

    /** Whether any page is only good on the day on which it was made. */
    boolean dated() {
        return dated;
    }

    /** For a thread of its own. */
    Runnable task(Part part) {
        return () -> {
            try {
                part(part);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
