package org.zhanqun.web.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.zhanqun.content.facts.Validity;
import org.zhanqun.theme.View;

/** What an address on a public site asks for. Anything that is not plainly one of these asks for nothing. */
public sealed interface PublicPath {
    /** {@code /} */
    record Home() implements PublicPath {}

    /** {@code /zwdt/zwyw/} and, from its second page, {@code /zwdt/zwyw/index_2.html} */
    record Column(String path, int page) implements PublicPath {}

    /** {@code /zcwj/xzfwj/repealed.html} and, from its second page, {@code /zcwj/xzfwj/repealed_2.html} */
    record Documents(String path, Validity validity, int page) implements PublicPath {}

    /** {@code /zwdt/zwyw/202611/t20261123_4711.html} */
    record Article(String column, String name, long id) implements PublicPath {}

    /** {@code /search} */
    record Search() implements PublicPath {}

    /** {@code /sitemap/} */
    record SiteMap() implements PublicPath {}

    /** {@code /robots.txt} */
    record Robots() implements PublicPath {}

    /** {@code /_view/elder}: from here on the reader wants to see pages in this view. */
    record ViewChoice(View view) implements PublicPath {}

    /** {@code /_leave}: the reader is about to leave for a site that is not a government's. */
    record Leave() implements PublicPath {}

    /** {@code /_preview/{token}/zwgk/}: a page as it would be with a version of the framework that is not public yet. */
    record Preview(String token, String path) implements PublicPath {}

    /** The same thing has a better address. */
    record Elsewhere(String location) implements PublicPath {}

    /** Nothing. */
    record Unknown() implements PublicPath {}

    int LONGEST = 300;
    Pattern SAFE = Pattern.compile("/[a-z0-9/_.-]*");
    Pattern SLUGS = Pattern.compile("/([a-z0-9]+(?:/[a-z0-9]+)*)");
    Pattern COLUMN = Pattern.compile(SLUGS.pattern() + "/(?:index_(\\d{1,6})\\.html)?");
    Pattern DOCUMENTS =
            Pattern.compile(SLUGS.pattern() + "/(effective|amended|repealed|expired)(?:_(\\d{1,6}))?\\.html");
    Pattern VIEW = Pattern.compile("/_view/([a-z-]{1,20})");
    Pattern PREVIEW = Pattern.compile("/_preview/([0-9a-f-]{1,120})(/.*)");
    Pattern ARTICLE = Pattern.compile(SLUGS.pattern() + "/(\\d{6}/t\\d{8}_(\\d{1,18})\\.html)");

    /** @param path as it came, without the query */
    static PublicPath of(String path) {
        if (path.length() > LONGEST || !SAFE.matcher(path).matches()) {
            return new Unknown();
        }
        return switch (path) {
            case "/" -> new Home();
            case "/index.html" -> new Elsewhere("/");
            case "/search" -> new Search();
            case "/sitemap/" -> new SiteMap();
            case "/sitemap" -> new Elsewhere("/sitemap/");
            case "/robots.txt" -> new Robots();
            case "/_leave" -> new Leave();
            default -> deeper(path);
        };
    }

    private static PublicPath deeper(String path) {
        var view = VIEW.matcher(path);
        if (view.matches()) {
            return View.of(view.group(1)).<PublicPath>map(ViewChoice::new).orElseGet(Unknown::new);
        }
        var preview = PREVIEW.matcher(path);
        if (preview.matches()) {
            return new Preview(preview.group(1), preview.group(2));
        }
        var column = COLUMN.matcher(path);
        if (column.matches()) {
            return column(column.group(1), column.group(2));
        }
        var article = ARTICLE.matcher(path);
        if (article.matches()) {
            return new Article(article.group(1), article.group(2), Long.parseLong(article.group(3)));
        }
        var documents = DOCUMENTS.matcher(path);
        if (documents.matches()) {
            return documents(documents.group(1), documents.group(2), documents.group(3));
        }
        if (SLUGS.matcher(path).matches()) {
            return new Elsewhere(path + "/");
        }
        return path.endsWith("/index.html")
                        && SLUGS.matcher(path.substring(0, path.length() - 11)).matches()
                ? new Elsewhere(path.substring(0, path.length() - 10))
                : new Unknown();
    }

    private static PublicPath documents(String path, String validity, String page) {
        var number = page == null ? 1 : Integer.parseInt(page);
        return page != null && number < 2
                ? new Elsewhere("/" + path + "/" + validity + ".html")
                : new Documents(path, Validity.valueOf(validity.toUpperCase(Locale.ROOT)), number);
    }

    private static PublicPath column(String path, String page) {
        if (page == null) {
            return new Column(path, 1);
        }
        var number = Integer.parseInt(page);
        return number < 2 ? new Elsewhere("/" + path + "/") : new Column(path, number);
    }
}
