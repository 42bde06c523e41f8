package org.zhanqun.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhanqun.theme.View.Mode;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.RealChromium;
import org.zhanqun.theme.testsupport.Whole;

/**
 * Every kind of page looks as it did when somebody last looked. A change that is meant renews the pictures:
 * {@code deploy/bin/screenshots.sh references}; look at them before they are committed.
 */
@RealChromium
class AppearanceTest {
    private static final Path REFERENCES = Path.of("src/test/resources/appearance");
    private static final Path SEEN = Path.of("target/appearance");
    private static final boolean RENEW = Boolean.getBoolean("zhanqun.renew-references");

    /** What other fonts and their hinting may change of a page. */
    private static final double TOLERANCE = 0.02;

    /** Beyond this a page only repeats itself. */
    private static final int TALLEST = 3000;

    private static Chromium chromium;
    private static FixtureSite site;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        var visitor = chromium.visitor(1440, 900);
        visitor.page()
                .emulateMedia(
                        new com.microsoft.playwright.Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        site = new FixtureSite(visitor);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Stream<String> kinds() {
        return pages().keySet().stream();
    }

    /** The first page of each template, and what looks another way than its template says. */
    private static Map<String, Page> pages() {
        var pages = new LinkedHashMap<String, Page>();
        Pages.all().forEach(page -> pages.putIfAbsent(Rendering.template(page), page));
        pages.put("home-new", HomePages.bareHome(Composition.COUNTY));
        pages.put("column-pictures", Pages.gallery());
        pages.put("notice-closed", Pages.notice(NoticePage.Kind.SITE_CLOSED));
        pages.put("home-elder", Frames.in(Frames.look(Mode.ELDER), () -> HomePages.home(Composition.COUNTY)));
        pages.put("home-contrast", Frames.in(Frames.look(Mode.CONTRAST), () -> HomePages.home(Composition.COUNTY)));
        return pages;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void looksAsItDid(String kind) {
        looksAsItDid(kind, 1440, 10);
        looksAsItDid(kind, 390, 5);
    }

    private static void looksAsItDid(String kind, int width, int cell) {
        var name = kind + "-" + width + ".png";
        var seen = Likeness.shrunken(picture(pages().get(kind), width), cell);
        if (RENEW) {
            write(seen, REFERENCES.resolve(name));
            return;
        }
        write(seen, SEEN.resolve(name));
        assertThat(REFERENCES.resolve(name)).isRegularFile();
        assertThat(Likeness.difference(read(REFERENCES.resolve(name)), seen))
                .as("%s: compare %s with %s", name, SEEN.resolve(name), REFERENCES.resolve(name))
                .isLessThan(TOLERANCE);
    }

    @Test
    void whatIsGoneOrMovedOrOfAnotherColourIsSeen() {
        var tab = site.show(HomePages.home(Composition.COUNTY), 1440);
        var before = Likeness.shrunken(picture(tab), 10);
        for (var damage : new String[] {
            "document.querySelector('.news-pics').style.visibility = 'hidden'",
            "document.querySelector('.mast').style.paddingBottom = '4rem'",
            "document.documentElement.dataset.palette = 'red'"
        }) {
            site.show(HomePages.home(Composition.COUNTY), 1440).evaluate(damage);
            assertThat(Likeness.difference(before, Likeness.shrunken(picture(tab), 10)))
                    .as(damage)
                    .isGreaterThan(TOLERANCE);
        }
    }

    @Test
    void anotherWeightOfTheFontIsNot() {
        var tab = site.show(Pages.column(0), 1440);
        var before = Likeness.shrunken(picture(tab), 10);
        tab.evaluate("document.body.style.webkitFontSmoothing = 'none'; document.body.style.fontWeight = 500");
        assertThat(Likeness.difference(before, Likeness.shrunken(picture(tab), 10)))
                .isLessThan(TOLERANCE);
    }

    private static BufferedImage picture(Page page, int width) {
        return picture(site.show(page, width));
    }

    private static BufferedImage picture(com.microsoft.playwright.Page tab) {
        Whole.show(tab);
        tab.waitForFunction("[...document.images].every(img => img.complete)");
        var full = (Number) tab.evaluate("document.documentElement.scrollHeight");
        var width = tab.viewportSize().width;
        return read(tab.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(0, 0, width, Math.min(full.intValue(), TALLEST))));
    }

    private static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage read(Path file) {
        try {
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(BufferedImage picture, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
