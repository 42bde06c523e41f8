package org.zhanqun.theme.testsupport;

import com.microsoft.playwright.Page;

/** A page as it is when somebody has scrolled to its end. */
public final class Whole {
    private Whole() {}

    /** Asks for the pictures that wait for the scroll, and lays out what a phone puts off: a picture of the page has its real height. */
    public static void show(Page page) {
        page.evaluate("() => { for (const image of document.images) image.loading = 'eager'; }");
        layOut(page);
    }

    /** Lays out what a phone puts off; until then it has boxes of a height that is only guessed. */
    static void layOut(Page page) {
        page.evaluate("""
                () => {
                  for (const part of document.querySelectorAll("main > *, .foot")) part.style.contentVisibility = "visible";
                }
                """);
    }
}
