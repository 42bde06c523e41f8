package org.zhanqun.theme.testsupport;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, driven headless; each visitor gets a profile of their own. */
public final class Chromium implements AutoCloseable {
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getenv("ZHANQUN_TEST_CHROMIUM")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));

    /** A visitor, and what went wrong in the visitor's browser. */
    public record Visitor(Page page, List<String> complaints) implements AutoCloseable {
        @Override
        public void close() {
            page.context().close();
        }
    }

    public Visitor visitor(int width, int height) {
        return visitor(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    /** A visitor with a device of their own. */
    public Visitor visitor(Browser.NewContextOptions device) {
        BrowserContext context = browser.newContext(device.setLocale("zh-CN"));
        context.setDefaultTimeout(20_000);
        var page = context.newPage();
        var complaints = new ArrayList<String>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().matches("(https?://([a-z0-9.-]+\\.)?localhost[:/]|data:|blob:).*")) {
                complaints.add(page.url() + " asked a stranger: " + request.url());
            }
        });
        return new Visitor(page, complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
