package org.zhanqun.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhanqun.style.PageStyle;
import org.zhanqun.style.Palette;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.theme.View;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.RealChromium;

/** Public pages on the content of the demo province: each kind, each view, each palette, and sites of all kinds. */
@QuarkusTest
@RealChromium
class PublicPagesBrowserTest {
    private static final List<String> SITES = List.of(
            "hunan",
            "changsha",
            "zhuzhou",
            "hengyang",
            "zhangjiajie",
            "xiangxi",
            "liuyang",
            "changshaxian",
            "furong",
            "yuelu",
            "anhua",
            "shaoshan",
            "fenghuang",
            "jyt",
            "fgw",
            "kjt",
            "jxw",
            "changsha-jyj",
            "zhuzhou-jyj",
            "xiangxi-jyj",
            "xtgx",
            "songmu");

    private static Chromium chromium;
    private static Chromium.Visitor visitor;
    private static Page page;

    private final Inspection inspection = new Inspection();

    @Inject
    Tenants tenants;

    @Inject
    PageStyle style;

    @BeforeAll
    static void start() {
        Demo.awaitReady();
        chromium = new Chromium();
        visitor = chromium.visitor(1440, 900);
        page = visitor.page();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void asANewReader() {
        page.context().clearCookies();
        visitor.complaints().clear();
    }

    @Test
    void homesOfAllKindsOfSites() {
        for (int i = 0; i < SITES.size(); i++) {
            var site = SITES.get(i);
            var answer = page.navigate(Demo.site(site) + "/");
            assertThat(answer.status()).as(site).isEqualTo(200);
            inspection.check(answer.text(), site);
            inspection.look(page, i % 2 == 0 ? 1440 : 390, site);
        }
        nothingIsWrong();
    }

    /** Every kind in every layout and every language; all nine combinations on a home and an article. */
    @Test
    void everyKindOfPageInEveryView() {
        var kinds = PageKinds.of(page);
        for (var view : View.all().toList()) {
            var both = view.mode() != View.Mode.STANDARD && view.script() != View.Script.SIMPLIFIED;
            for (var kind : both ? List.of("home-county", "article") : List.copyOf(kinds.keySet())) {
                var address = kinds.get(kind);
                choose(view, address);
                var answer = page.navigate(address);
                assertThat(page.locator("html").getAttribute("data-view"))
                        .isEqualTo(view.mode().id());
                inspection.check(answer.text(), kind + " in " + view.code());
                inspection.look(page, view.mode() == View.Mode.CONTRAST ? 1440 : 390, kind + " in " + view.code());
            }
        }
        nothingIsWrong();
    }

    @Test
    void aLinkChoosesTheViewAndStaysOnThePage() {
        var list = Demo.site("liuyang") + "/zwdt/zwyw/";
        page.navigate(list);
        page.locator(".views a[href^='/_view/elder?']").click();
        assertThat(page.url()).isEqualTo(list);
        page.locator(".views a[lang=en]").click();
        assertThat(page.url()).isEqualTo(list);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        page.locator("main a[href*='/t20']").first().click();
        assertThat(page.locator("html").getAttribute("data-view")).isEqualTo("elder");
        assertThat(visitor.complaints()).isEmpty();
    }

    /** As the links in the utility bar do, without loading a page for it. */
    private static void choose(View view, String address) {
        page.context()
                .addCookies(List.of(new Cookie("view", view.code())
                        .setUrl(address.substring(0, address.indexOf('/', "http://".length())))));
    }

    @Test
    void everyPaletteInLightAndInDark() {
        var kinds = PageKinds.of(page);
        try {
            for (var palette : Palette.values()) {
                tenants.callAsProvince(() -> style.choose("liuyang", palette));
                page.waitForCondition(() -> {
                    page.navigate(kinds.get("home-county"));
                    return page.locator("html[data-palette=" + palette.name().toLowerCase() + "]")
                                    .count()
                            == 1;
                });
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    for (var kind : List.of("home-county", "article", "directory", "list")) {
                        page.navigate(kinds.get(kind));
                        inspection.lookOnce(page, 1440, kind + " in " + palette + ", " + scheme);
                    }
                }
            }
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            // A choice that stayed would stand against whatever style is rolled out later.
            tenants.runAsProvince(() -> style.takeBase("liuyang"));
        }
        nothingIsWrong();
    }

    @Test
    void anAddressWhereNothingIsLeadsOn() {
        var answer = page.navigate(Demo.site("liuyang") + "/meiyou/");
        assertThat(answer.status()).isEqualTo(404);
        inspection.check(answer.text(), "404");
        inspection.look(page, 390, "404");
        assertThat(inspection.flaws()).isEmpty();
        // The browser notes the answer itself; nothing else went wrong.
        assertThat(visitor.complaints()).allMatch(complaint -> complaint.contains("404"));
    }

    private void nothingIsWrong() {
        assertThat(inspection.flaws()).isEmpty();
        assertThat(visitor.complaints()).isEmpty();
    }
}
