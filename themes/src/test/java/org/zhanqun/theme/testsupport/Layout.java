package org.zhanqun.theme.testsupport;

import com.microsoft.playwright.Page;
import java.util.List;

/** What a person would see at a glance to be broken: a page wider than the window, words over words, words cut off. */
public final class Layout {
    private static final String FLAWS = """
        () => {
          const flaws = [], texts = [];
          const beyond = document.documentElement.scrollWidth - innerWidth;
          if (beyond > 0) flaws.push(`the page is ${beyond} px wider than the window`);
          // What is left of a box in the boxes around it; a shortened line that ends in dots is meant to be.
          const seen = (element, box, say) => {
            let { left, right, top, bottom } = box;
            for (let e = element; e && e !== document.body; e = e.parentElement) {
              const style = getComputedStyle(e);
              if (style.overflowX === "visible") continue;
              const around = e.getBoundingClientRect(), dots = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
              if (/hidden|clip/.test(style.overflowX) && !dots && (right > around.right + 2 || bottom > around.bottom + 4))
                flaws.push(`cut off: ${say}`);
              left = Math.max(left, around.left); right = Math.min(right, around.right);
              top = Math.max(top, around.top); bottom = Math.min(bottom, around.bottom);
            }
            if (left < -1 || right > innerWidth + 1) flaws.push(`cut off: ${say}`);
            return { left, right, top, bottom };
          };
          // What is pinned to the window passes over what scrolls, and is meant to.
          const pinned = (element) => {
            for (let e = element; e; e = e.parentElement) if (/sticky|fixed/.test(getComputedStyle(e).position)) return e;
            return null;
          };
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node; (node = walker.nextNode());) {
            const element = node.parentElement;
            if (!node.data.trim() || element.closest(".vh, .skip, script, option")) continue;
            if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            const say = node.data.trim().slice(0, 24);
            for (const line of range.getClientRects()) {
              if (line.width < 2 || line.height < 2) continue;
              const r = seen(element, line, say), blank = line.height * .2;
              if (r.right - r.left < 2 || r.bottom - r.top < 2) continue;
              // A line box is taller than its words; only the words may not touch.
              texts.push({ say, node, pin: pinned(element), x: r.left, r: r.right, y: r.top + blank, b: Math.min(r.bottom, line.bottom - blank) });
            }
          }
          texts.sort((a, b) => a.y - b.y);
          for (let i = 0; i < texts.length; i++) {
            for (let j = i + 1; j < texts.length && texts[j].y < texts[i].b; j++) {
              const a = texts[i], b = texts[j];
              if (a.node === b.node || a.pin !== b.pin) continue;
              const wide = Math.min(a.r, b.r) - Math.max(a.x, b.x), high = Math.min(a.b, b.b) - b.y;
              if (wide > 2 && high > 2)
                flaws.push(`one over the other: ${a.say} | ${b.say}`);
            }
          }
          return [...new Set(flaws)].slice(0, 10);
        }
        """;

    private Layout() {}

    /** @return empty when there is nothing to see */
    @SuppressWarnings("unchecked")
    public static List<String> flaws(Page page) {
        Whole.layOut(page);
        return (List<String>) page.evaluate(FLAWS);
    }
}
