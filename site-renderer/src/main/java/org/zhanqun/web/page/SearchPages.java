package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zhanqun.content.ArticleLine;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.theme.PageTags;
import org.zhanqun.theme.Pager;
import org.zhanqun.theme.SearchPage;
import org.zhanqun.theme.SearchPage.Fragment;
import org.zhanqun.theme.SearchPage.Hit;

/** Search in one site (站内搜索), by title and summary. */
@ApplicationScoped
class SearchPages {
    private static final String ADDRESS = "/search";
    private static final int PAGE_LENGTH = 15;
    private static final int LAST_PAGE = 50;
    private static final int LONGEST_QUERY = 40;

    private final PublishedArticles published;

    SearchPages(PublishedArticles published) {
        this.published = published;
    }

    /** @param query as the reader typed it, may be null or anything at all */
    SearchPage of(Shell shell, String query, int page) {
        var typed = query == null ? "" : query.strip();
        var text = shell.frame().look().traditional() ? Chinese.simplified(typed) : typed;
        if (text.isEmpty()) {
            return page(shell, ADDRESS, "", null, List.of(), null);
        }
        if (text.codePointCount(0, text.length()) > LONGEST_QUERY) {
            return page(shell, ADDRESS, "", "搜索词最多 " + LONGEST_QUERY + " 个字，请缩短后再试。", List.of(), null);
        }
        var number = Math.clamp(page, 1, LAST_PAGE);
        var found = published.search(text, number, PAGE_LENGTH);
        var pages = (int) Math.clamp(Math.ceilDiv(found.total(), PAGE_LENGTH), 1, LAST_PAGE);
        var address = ADDRESS + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        // Articles whose column the site does not show now, for its version was taken back, have no address.
        var hits = found.articles().stream()
                .filter(line -> shell.columns().byCode(line.columnCode()).isPresent())
                .map(line -> hit(shell, line, text))
                .toList();
        var pager = Pager.of(Math.min(number, pages), pages, found.total(), to -> address + "&page=" + to);
        return page(shell, number == 1 ? address : address + "&page=" + number, typed, null, hits, pager);
    }

    private static Hit hit(Shell shell, ArticleLine line, String text) {
        var item = Items.of(shell, line);
        return new Hit(
                Fragment.of(line.title(), List.of(text)),
                item.url(),
                item.time(),
                item.columnName(),
                Fragment.of(line.summary(), List.of(text)));
    }

    private static SearchPage page(
            Shell shell, String address, String query, String message, List<Hit> hits, Pager pager) {
        var head = shell.head("站内搜索", address, PageTags.site(shell.siteTags()));
        return new SearchPage(shell.frame(), head, query, message, hits, pager);
    }
}
