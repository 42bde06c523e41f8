package org.zhanqun.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.RealChromium;

/** A county's home without a mouse. */
@QuarkusTest
@RealChromium
class KeyboardBrowserTest {
    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void start() {
        Demo.awaitReady();
        chromium = new Chromium();
        page = chromium.visitor(1440, 900).page();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void atTheTop() {
        page.setViewportSize(1440, 900);
        page.navigate(Demo.site("liuyang") + "/");
    }

    @Test
    void theFirstStopSkipsToTheContent() {
        press("Tab");
        assertThat(focused("getAttribute('href')")).isEqualTo("#main");
        assertThat(page.locator(".skip").boundingBox().y).isNotNegative();
        press("Enter");
        assertThat(focused("id")).isEqualTo("main");
        press("Tab");
        assertThat(focused("closest('main') !== null")).isEqualTo(true);
    }

    @Test
    void everyStopIsOnThePageAndSeen() {
        var links = (int) page.evaluate("document.querySelectorAll('a[href], button, input, summary').length");
        var seen = 0;
        for (int i = 0; i < links; i++) {
            press("Tab");
            if (focused("tagName").equals("BODY")) {
                break;
            }
            var shown = (boolean) page.evaluate("""
                () => {
                  const e = document.activeElement, lens = e.matches("input[type=radio]") ? e.nextElementSibling : e;
                  const style = getComputedStyle(lens), box = lens.getBoundingClientRect();
                  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && box.width > 0
                    && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                }
                """);
            assertThat(shown).as("stop %d: %s", i, focused("outerHTML")).isTrue();
            seen++;
        }
        assertThat(seen).isGreaterThan(50);
    }

    @Test
    void theMenuOfAPhoneOpensAndEscapeClosesIt() {
        page.setViewportSize(390, 844);
        var menu = page.locator("details.menu");
        menu.locator("> summary").focus();
        press("Enter");
        assertThat(menu.getAttribute("open")).isNotNull();
        press("Tab");
        assertThat(focused("textContent")).isEqualTo("首页");
        press("Escape");
        assertThat(menu.getAttribute("open")).isNull();
        assertThat(focused("tagName")).isEqualTo("SUMMARY");
    }

    @Test
    void theSecondLevelOpensWhenTheFocusComes() {
        var channel = page.locator(".nav-top > li").nth(1);
        channel.locator("> a").focus();
        channel.locator(".nav-sub").waitFor();
        press("Tab");
        assertThat(focused("closest('.nav-sub') !== null")).isEqualTo(true);
        press("Escape");
        assertThat(channel.locator(".nav-sub").isVisible()).isFalse();
    }

    @Test
    void arrowsTurnTheTabs() {
        var tabs = page.locator(".tabs").first();
        tabs.locator("input").first().focus();
        assertThat(tabs.locator(".panel").nth(0).isVisible()).isTrue();
        press("ArrowRight");
        assertThat(tabs.locator(".panel").nth(0).isVisible()).isFalse();
        assertThat(tabs.locator(".panel").nth(1).isVisible()).isTrue();
    }

    private static void press(String key) {
        page.keyboard().press(key);
    }

    private static Object focused(String what) {
        return page.evaluate("document.activeElement." + what);
    }
}
