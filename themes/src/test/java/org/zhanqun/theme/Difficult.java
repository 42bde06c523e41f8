package org.zhanqun.theme;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pages of what is too long, too wide, too many or not there at all. */
final class Difficult {
    static final String LONG_WORD = "https://www.example.com/" + "a1b2c3d4e5".repeat(28);
    static final String LONG_TITLE = "关于进一步加强全县基层政务公开标准化规范化建设的通知".repeat(5).substring(0, 120);

    /** Forty characters. */
    private static final String LONG_NAME = "湘西土家族苗族自治州经济技术开发区管理委员会生态环境与自然资源综合服务管理中心网站";

    private Difficult() {}

    static List<Page> all() {
        return List.of(
                longNames(),
                longNavigation(),
                longArticle(),
                longSearch(),
                oneArticle(),
                longNotice(),
                longLeaving(),
                longLetter(),
                LetterPages.list(List.of(LetterPages.item(LONG_WORD, 1))),
                LetterPages.handedBack(LONG_WORD));
    }

    private static SiteHead head(Composition composition) {
        return new SiteHead(LONG_NAME, "湘西州", "/", "www.a-very-long-name-of-a-domain.xiangxi.gov.example", composition);
    }

    private static Frame frame(Composition composition, List<NavItem> navigation) {
        return Frames.frame(head(composition), navigation, "/search");
    }

    /** A home page whose every word is long. */
    private static HomePage longNames() {
        var home = HomePages.home(Composition.COUNTY);
        return new HomePage(
                frame(Composition.COUNTY, Frames.navigation()),
                home.head(),
                new HomePage.News(
                        Pieces.article(LONG_TITLE, 0, "rail"),
                        List.of(Pieces.article(LONG_TITLE, 1), Pieces.article(LONG_WORD, 1)),
                        List.of(Pieces.article(LONG_TITLE, 1, "rail"), Pieces.article(LONG_WORD, 2, "rice")),
                        List.of(
                                Pieces.block("市场监督管理与知识产权保护动态", List.of(LONG_TITLE), 6),
                                Pieces.block("乡镇街道与工业园区动态", List.of(LONG_WORD), 3),
                                Pieces.block("部门动态", List.of("短"), 1))),
                new HomePage.Services(Pieces.entrances("我要办事", "城乡居民基本养老保险参保登记与待遇申领", "户口", LONG_WORD), List.of()),
                home.openness(),
                home.interaction(),
                home.region());
    }

    /** A county with forty featured columns. */
    private static HomePage longNavigation() {
        var featured = IntStream.rangeClosed(1, 40).mapToObj(n -> new NavItem("特色栏目" + n, "/ts" + n + "/", null, null));
        return HomePages.bare(frame(
                Composition.DEPARTMENT,
                Stream.concat(Frames.navigation().stream(), featured).toList()));
    }

    private static ArticlePage longArticle() {
        return Pages.article(
                LONG_TITLE,
                "<p>" + LONG_TITLE + "</p><p><a href=\"/_leave?to=x\">" + LONG_WORD + "</a></p><h2>" + LONG_TITLE
                        + "</h2><div class=\"tbl\" role=\"region\" tabindex=\"0\" aria-label=\"表格 1\"><table><tr>"
                        + "<td>数据</td>".repeat(30) + "</tr></table></div><pre>" + LONG_WORD + "</pre>");
    }

    private static SearchPage longSearch() {
        return Pages.search(LONG_WORD);
    }

    /** One article without a picture, and nothing else. */
    private static HomePage oneArticle() {
        var frame = Frames.frame(Composition.CITY);
        return new HomePage(
                frame,
                Frames.homeHead(frame),
                new HomePage.News(Pieces.article("唯一的信息", 0), List.of(), List.of(), List.of()),
                HomePage.Services.none(),
                new HomePage.Openness(List.of(Pieces.block("政策文件", List.of(LONG_TITLE), 1)), null, null, null),
                HomePage.Interaction.none(),
                HomePage.Region.none());
    }

    private static NoticePage longNotice() {
        var frame = Frames.frame(head(Composition.COUNTY), List.of(), null);
        return new NoticePage(
                frame,
                Frames.homeHead(frame),
                NoticePage.Kind.SITE_CLOSED,
                LONG_TITLE,
                List.of(LONG_WORD),
                LONG_NAME,
                Pieces.NOW,
                null,
                new NoticePage.Successor(LONG_NAME, "/", "www.a-very-long-name-of-a-domain.gov.example", "4300000001"),
                List.of(new NoticePage.Move(LONG_NAME, new Link(LONG_WORD, "/x/"))),
                List.of(new Link(LONG_NAME, "/y/")));
    }

    private static LetterPage longLetter() {
        return LetterPages.letter(LetterPages.letter(LONG_TITLE, LONG_WORD, "<p>" + LONG_WORD + "</p>", null));
    }

    private static LeavePage longLeaving() {
        return Pages.leave(LONG_WORD, "a-very-long-name-of-a-host.of-another-very-long-name.example");
    }
}
