package org.zhanqun.theme;

import java.util.List;

/**
 * Where letters are written and looked up on a site.
 *
 * @param writeUrl  of the form; {@code null} where the site has no mailbox
 * @param queryUrl  of the page that looks a letter up
 * @param days      working days within which most letters are answered
 * @param extended  working days for complex matters
 */
public record LetterDesk(String writeUrl, String queryUrl, int days, int extended) {

    public List<Link> ways() {
        var query = new Link("查答复", queryUrl);
        return writeUrl == null ? List.of(query) : List.of(new Link("写信", writeUrl), query);
    }
}
