package org.zhanqun.web.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.zhanqun.content.facts.Validity;
import org.zhanqun.interaction.LetterNumber;
import org.zhanqun.theme.View;

/** What an address on a public site asks for. Anything that is not plainly one of these asks for nothing. */
public sealed interface PublicPath {
    /** {@code /} */
    record Home() implements PublicPath {}

    /** Instead of a number: the page of a list with the newest. */
    int NEWEST = 0;

    /** {@code /zwdt/zwyw/}; {@code /zwdt/zwyw/index_1.html} is its oldest page. @param page NEWEST, or counted from the oldest */
    record Column(String path, int page) implements PublicPath {}

    /** {@code /zcwj/xzfwj/repealed.html}; {@code /zcwj/xzfwj/repealed_1.html} is its oldest page. */
    record Documents(String path, Validity validity, int page) implements PublicPath {}

    /** {@code /zwdt/zwyw/202611/t20261123_4711.html} */
    record Article(String column, String name, long id) implements PublicPath {}

    /** {@code /hdjl/lygk/20261128-047213.html}: a letter with its answer */
    record Letter(String column, String number) implements PublicPath {}

    /** {@code /hdjl/ldxx/write.html} and the like: a form, and what it is handed in to. */
    record LetterStep(String column, Step step) implements PublicPath {
        public enum Step {
            WRITE,
            QUERY,
            RATE
        }
    }

    /** {@code /search} */
    record Search() implements PublicPath {}

    /** {@code /sitemap/} */
    record SiteMap() implements PublicPath {}

    /** {@code /robots.txt} */
    record Robots() implements PublicPath {}

    /** {@code /zwdt/zwyw/atom.xml}, and {@code /atom.xml} for the whole site. @param column its path, or null */
    record Feed(String column) implements PublicPath {}

    /** {@code /site-register/}, {@code /site-register.csv}, {@code /site-register.json}: all sites, on the province's portal. */
    record Register(Form form) implements PublicPath {
        public enum Form {
            PAGE,
            CSV,
            JSON
        }
    }

    /** {@code /sitemap.xml}: where the parts are. */
    record SiteMapIndex() implements PublicPath {}

    /** {@code /sitemap_1.xml}: one part; 0 holds the columns, from 1 on the articles. */
    record SiteMapPart(int number) implements PublicPath {}

    /** {@code /.well-known/security.txt} */
    record Security() implements PublicPath {}

    /** {@code /BingSiteAuth.xml}: a file that the site's webmaster put at the root, if there is one. */
    record RootFile(String name) implements PublicPath {}

    /** {@code /_view/elder}: from here on the reader wants to see pages in this view. */
    record ViewChoice(View view) implements PublicPath {}

    /** {@code /_leave}: the reader is about to leave for a site that is not a government's. */
    record Leave() implements PublicPath {}

    /** {@code /_preview/{token}/zwgk/}: a page as it would be with a version of the framework or the style that is not public yet. */
    record Preview(String token, String path) implements PublicPath {}

    /** The same thing has a better address. */
    record Elsewhere(String location) implements PublicPath {}

    /** Nothing. */
    record Unknown() implements PublicPath {}

    /** Whether what is there is for programs: the same for every reader, whatever view they chose. */
    default boolean forMachines() {
        return switch (this) {
            case Register(var form) -> form != Register.Form.PAGE;
            case Robots _, Feed _, SiteMapIndex _, SiteMapPart _, Security _, RootFile _ -> true;
            case Home _,
                    Column _,
                    Documents _,
                    Article _,
                    Letter _,
                    LetterStep _,
                    Search _,
                    SiteMap _,
                    ViewChoice _,
                    Leave _,
                    Preview _,
                    Elsewhere _,
                    Unknown _ -> false;
        };
    }

    int LONGEST = 300;
    Pattern SAFE = Pattern.compile("/[a-z0-9/_.-]*");
    Pattern SLUGS = Pattern.compile("/([a-z0-9]+(?:/[a-z0-9]+)*)");
    Pattern COLUMN = Pattern.compile(SLUGS.pattern() + "/(?:index_([1-9]\\d{0,5})\\.html)?");
    Pattern DOCUMENTS =
            Pattern.compile(SLUGS.pattern() + "/(effective|amended|repealed|expired)(?:_([1-9]\\d{0,5}))?\\.html");
    Pattern VIEW = Pattern.compile("/_view/([a-z-]{1,20})");
    Pattern FEED = Pattern.compile(SLUGS.pattern() + "/atom\\.xml");
    Pattern SITE_MAP = Pattern.compile("/sitemap_(0|[1-9]\\d{0,4})\\.xml");
    Pattern ROOT_FILE = Pattern.compile("/([A-Za-z0-9][A-Za-z0-9_-]{0,71}\\.(?:txt|html|xml))");
    Pattern PREVIEW = Pattern.compile("/_preview/(s?[0-9a-f-]{1,120})(/.*)");
    Pattern ARTICLE = Pattern.compile(SLUGS.pattern() + "/(\\d{6}/t\\d{8}_(\\d{1,18})\\.html)");

    Pattern LETTER = Pattern.compile(SLUGS.pattern() + "/(" + LetterNumber.FORM + ")\\.html");
    Pattern LETTER_STEP = Pattern.compile(SLUGS.pattern() + "/(write|query|rate)\\.html");

    /** @param path as it came, without the query */
    static PublicPath of(String path) {
        if (path.length() > LONGEST) {
            return new Unknown();
        }
        if (!SAFE.matcher(path).matches()) {
            return atRoot(path);
        }
        return switch (path) {
            case "/" -> new Home();
            case "/index.html" -> new Elsewhere("/");
            case "/search" -> new Search();
            case "/sitemap/" -> new SiteMap();
            case "/sitemap" -> new Elsewhere("/sitemap/");
            case "/site-register/" -> new Register(Register.Form.PAGE);
            case "/site-register" -> new Elsewhere("/site-register/");
            case "/site-register.csv" -> new Register(Register.Form.CSV);
            case "/site-register.json" -> new Register(Register.Form.JSON);
            case "/robots.txt" -> new Robots();
            case "/sitemap.xml" -> new SiteMapIndex();
            case "/atom.xml" -> new Feed(null);
            case "/.well-known/security.txt" -> new Security();
            case "/security.txt" -> new Elsewhere("/.well-known/security.txt");
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
            return new Column(column.group(1), page(column.group(2)));
        }
        var article = ARTICLE.matcher(path);
        if (article.matches()) {
            return new Article(article.group(1), article.group(2), Long.parseLong(article.group(3)));
        }
        var documents = DOCUMENTS.matcher(path);
        if (documents.matches()) {
            var validity = Validity.valueOf(documents.group(2).toUpperCase(Locale.ROOT));
            return new Documents(documents.group(1), validity, page(documents.group(3)));
        }
        var letter = LETTER.matcher(path);
        if (letter.matches()) {
            return new Letter(letter.group(1), letter.group(2));
        }
        var step = LETTER_STEP.matcher(path);
        if (step.matches()) {
            return new LetterStep(
                    step.group(1), LetterStep.Step.valueOf(step.group(2).toUpperCase(Locale.ROOT)));
        }
        if (SLUGS.matcher(path).matches()) {
            return new Elsewhere(path + "/");
        }
        return path.endsWith("/index.html")
                        && SLUGS.matcher(path.substring(0, path.length() - 11)).matches()
                ? new Elsewhere(path.substring(0, path.length() - 10))
                : machines(path);
    }

    private static PublicPath machines(String path) {
        var feed = FEED.matcher(path);
        if (feed.matches()) {
            return new Feed(feed.group(1));
        }
        var part = SITE_MAP.matcher(path);
        return part.matches() ? new SiteMapPart(Integer.parseInt(part.group(1))) : atRoot(path);
    }

    private static PublicPath atRoot(String path) {
        var file = ROOT_FILE.matcher(path);
        return file.matches() ? new RootFile(file.group(1)) : new Unknown();
    }

    private static int page(String number) {
        return number == null ? NEWEST : Integer.parseInt(number);
    }
}
