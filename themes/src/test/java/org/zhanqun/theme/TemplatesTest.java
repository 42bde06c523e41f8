package org.zhanqun.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    private static final String HOSTILE = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";

    static Stream<Page> pages() {
        return Pages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasItsZonesOnceAndInOrder(Page page) {
        var document = Rendering.document(page);

        assertThat(document.documentType()).isNotNull();
        assertThat(document.selectFirst("html").attr("lang")).isEqualTo("zh-Hans");
        assertThat(document.select("h1")).hasSize(1);
        assertThat(document.select("body > header, body > main#main, body > footer"))
                .extracting(Element::tagName)
                .containsExactly("header", "main", "footer");
        assertThat(document.selectFirst("body").child(0).attr("href")).isEqualTo("#main");
        assertThat(document.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(document.select("nav").eachAttr("aria-label"))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(document.selectFirst(".brand b").text())
                .isEqualTo(page.frame().site().name());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasTheSixMandatoryPartsOfTheFooter(Page page) {
        assertThat(Rendering.document(page).selectFirst("footer").text())
                .contains(
                        "党政机关网站标识",
                        "我为政府网站找错",
                        "网站标识码 4309230001",
                        "主办单位",
                        "联系电话",
                        "湘ICP备00000000号-1",
                        "湘公网安备 43092300000001号");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageCarriesItsTagsOnceAndNotEmpty(Page page) {
        var metas = Rendering.document(page).select("meta[name]");

        assertThat(metas.eachAttr("name").stream().map(String::toLowerCase)).doesNotHaveDuplicates();
        assertThat(metas.eachAttr("content")).doesNotContain("");
        assertThat(metas.eachAttr("name"))
                .containsSequence(page.head().tags().list().stream()
                        .map(PageTags.PageTag::name)
                        .toList());
        assertThat(page.head().tags().list())
                .hasSize(
                        switch (page) {
                            case ArticlePage _, PolicyPage _, LeaderPage _, OrganisationPage _, LetterPage _ -> 14;
                            case TopicPage topic when topic.arranged() != null -> 14;
                            case NoticePage _, LeavePage _ -> 3;
                            default -> 7;
                        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingOnAPageIsEmptyOrLeadsNowhere(Page page) {
        var document = Rendering.document(page);

        assertThat(document.select("a").eachAttr("href")).doesNotContain("", "#");
        assertThat(document.select("a:not([href])")).isEmpty();
        assertThat(document.select("main ul:empty, main section:empty, main div:empty:not(.stack-l)"))
                .isEmpty();
        assertThat(document.select("main ul, main ol, main h2, main h3"))
                .allSatisfy(element -> assertThat(element.text()).isNotBlank());
        assertThat(document.html()).doesNotContain("NOT_FOUND", "null");
        assertThat(document.select("[style], body style, script:not([src]):not([type=application/ld+json]), [onclick]"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPictureHasATextAndEveryFileOfTheStyleExists(Page page) {
        var document = Rendering.document(page);

        assertThat(document.select("img"))
                .allSatisfy(img -> assertThat(img.hasAttr("alt")).isTrue());
        var addresses = Stream.of("img|src", "link[rel=icon], link[rel=stylesheet]|href", "script|src", "use|href")
                .map(pair -> pair.split("\\|"))
                .flatMap(pair -> document.select(pair[0]).eachAttr(pair[1]).stream())
                .toList();
        assertThat(addresses).isNotEmpty().allSatisfy(address -> {
            assertThat(address).startsWith("/themes/chengxiang/");
            assertThat(TemplatesTest.class.getResource("/META-INF/resources" + address.replaceAll("[?#].*", "")))
                    .as(address)
                    .isNotNull();
        });
    }

    @Test
    void demonstrationIsMarkedInHeaderAndFooterAndOnlyThen() {
        var frame = Frames.frame(Composition.COUNTY);
        var real = new Frame(
                frame.site(),
                frame.navigation(),
                frame.footer(),
                List.of(),
                frame.searchUrl(),
                false,
                Frames.ASSETS,
                Look.STANDARD,
                null);

        assertThat(Rendering.document(Pages.article()).select("header .demo")).hasSize(1);
        assertThat(Rendering.document(Pages.article()).selectFirst("footer").text())
                .contains("演示站点");
        var document = Rendering.document(with(real));
        assertThat(document.text()).doesNotContain("演示站点");
        assertThat(document.select(".demo")).isEmpty();
    }

    @Test
    void withoutSearchThereIsNoSearchBoxAnywhere() {
        for (var composition : Composition.values()) {
            var frame = Frames.frame(composition);
            assertThat(Rendering.document(HomePages.home(composition)).select("form[role=search]"))
                    .isNotEmpty();
            var silent = Frames.frame(frame.site(), frame.navigation(), null);
            var home = HomePages.home(composition);
            assertThat(Rendering.document(new HomePage(
                                    silent,
                                    home.head(),
                                    home.news(),
                                    home.services(),
                                    home.openness(),
                                    home.interaction(),
                                    home.region()))
                            .select("form"))
                    .isEmpty();
        }
    }

    @Test
    void breadcrumbsLeadFromTheHomePageToThisPage() {
        var steps = Rendering.document(Pages.article()).select("nav[aria-label=当前位置] li");

        assertThat(steps).extracting(Element::text).containsExactly("首页", "政务动态", "政务要闻", "正文");
        assertThat(steps.last().select("a")).isEmpty();
        assertThat(steps.last().select("[aria-current=page]")).hasSize(1);
    }

    @Test
    void navigationHasTwoLevelsAndShowsTheChannelOfThePage() {
        var navigation = Rendering.document(Pages.article()).selectFirst("nav[aria-label=主导航]");

        assertThat(navigation.select(".nav-top > li")).hasSize(11);
        assertThat(navigation.select(".nav-top [aria-current]"))
                .extracting(Element::text)
                .containsExactly("政务动态");
        assertThat(navigation.select(".nav-sub a").eachText()).contains("县情概况", "政务要闻");
        assertThat(navigation.select("details.menu a").eachText()).contains("县情概况", "安化黑茶");
    }

    @Test
    void hostileTextIsEscapedWhereverItStands() {
        var document = Rendering.document(Pages.article(HOSTILE, "<p>正文</p>"));

        assertThat(document.selectFirst("h1").text()).isEqualTo(HOSTILE);
        assertThat(document.title()).startsWith(HOSTILE);
        assertNothingInjected(document);

        document = Rendering.document(Pages.search(HOSTILE));
        assertThat(document.selectFirst("main input[name=q]").val()).isEqualTo(HOSTILE);
        assertThat(document.select("mark").eachText()).contains(HOSTILE);
        assertNothingInjected(document);

        var frame = Frames.frame(Composition.COUNTY);
        document = Rendering.document(new ColumnPage(
                frame,
                Frames.columnHead(frame),
                HOSTILE,
                HOSTILE,
                Pages.side(),
                List.of(Pieces.article(HOSTILE, 0, "rail"), Pieces.article(HOSTILE, 1)),
                ListPager.front(1, 2, _ -> "/"),
                false));
        assertThat(document.select("main li a, main article h2 a").eachText()).contains(HOSTILE);
        assertNothingInjected(document);
    }

    @Test
    void sanitisedBodyIsShownAsItIs() {
        var document = Rendering.document(Pages.article());

        assertThat(document.select(".prose > figure > img, .prose table th, .prose > h2"))
                .hasSize(4);
        assertThat(document.selectFirst(".art-meta").text())
                .contains("来源：安化县人民政府办公室", "发布时间：2026-11-22 09:30", "责任编辑：演示编辑");
        assertThat(document.select(".files a").text()).contains("PDF · 412 KB");
        assertThat(document.select("[data-tool=share]")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Composition.class)
    void homeShowsEverySlotThatIsFilled(Composition composition) {
        var text = Rendering.document(HomePages.home(composition))
                .selectFirst("main")
                .text();

        assertThat(text)
                .contains(
                        "政务要闻", "部门动态", "企业开办", "政策文件", "解读回应", "政务公开", "依申请公开", "通知公告", "留言公开", "领导信箱", "4,950",
                        "专题专栏", "数据发布", "省直部门网站");
    }

    @ParameterizedTest
    @EnumSource(Composition.class)
    void homeOfANewSiteShowsItsColumnsInsteadOfEmptySlots(Composition composition) {
        var document = Rendering.document(HomePages.bareHome(composition));

        assertThat(document.select(".channels > section")).hasSize(10);
        assertThat(document.select("main .row, main .scene, main .list, main .lattice, main .band--tint"))
                .isEmpty();
    }

    @Test
    void columnOfPicturesIsAGridInWhichEveryPictureIsNamed() {
        var main = Rendering.document(Pages.gallery()).selectFirst("main");

        assertThat(main.select(".gallery li a[href] img[alt]")).hasSize(5);
        assertThat(main.select(".gallery li a b").eachText())
                .isEqualTo(
                        Pages.gallery().items().stream().map(ArticleItem::title).toList());
        assertThat(main.select(".media, .list")).isEmpty();
    }

    @Test
    void emptyColumnSaysSoAndLeadsOn() {
        var main = Rendering.document(Pages.emptyColumn()).selectFirst("main");

        assertThat(main.select(".list, .pager")).isEmpty();
        assertThat(main.select(".empty a").attr("href")).isEqualTo("/");
    }

    @Test
    void pagerNamesItsPages() {
        var pager = Rendering.document(Pages.column(40)).selectFirst("nav.pager");

        assertThat(pager.text()).startsWith("第 40 页，从最早的一页数起 最新 较新 41 40 39 38 … 30 … 1 较旧");
        assertThat(pager.select("[rel=prev]").attr("href")).isEqualTo("/zwdt/c0/index_41.html");
        assertThat(pager.select("[rel=next]").attr("href")).isEqualTo("/zwdt/c0/index_39.html");
        assertThat(pager.select("[aria-current=page]").text()).isEqualTo("40");
    }

    @Test
    void thePageWithTheNewestSaysHowManyThereAre() {
        var pager = Rendering.document(Pages.column(0)).selectFirst("nav.pager");

        assertThat(pager.text()).isEqualTo("共 1,268 条 最新 62 61 … 53 … 1 较旧");
        assertThat(pager.select("[aria-current=page]").text()).isEqualTo("最新");
        assertThat(pager.select("[rel=prev]")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NoticePage.Kind.class)
    void noticeSaysWhatUntilWhenAndWhereToGo(NoticePage.Kind kind) {
        var document = Rendering.document(Pages.notice(kind));
        var main = document.selectFirst("main");

        assertThat(main.text()).contains(kind.label());
        assertThat(main.select("a.btn").eachAttr("href")).containsExactly("/w/0/", "/w/1/");
        if (kind.untilLabel() != null) {
            assertThat(main.text()).contains(kind.untilLabel() + " 2026-12-31");
        }
        assertThat(document.select("nav[aria-label=主导航]")).hasSize(kind.official() ? 0 : 1);
        if (kind == NoticePage.Kind.SITE_CLOSED) {
            assertThat(main.select("table a").eachText()).containsExactly("政务动态 › 部门动态", "政策文件 › 部门文件");
            assertThat(main.select(".arrow a").attr("href")).isEqualTo("http://www.hunan.gov.example/");
        }
    }

    @Test
    void registrationsThatAreMissingReadAsBeingHandled() {
        var frame = Frames.frame(Composition.COUNTY);
        var bare = new Footer("安化县人民政府", null, null, null, "4309230001", null, null, null, null, List.of());
        var document = Rendering.document(with(new Frame(
                frame.site(),
                frame.navigation(),
                bare,
                List.of(),
                frame.searchUrl(),
                true,
                Frames.ASSETS,
                Look.STANDARD,
                null)));

        assertThat(document.selectFirst("footer dl").text())
                .isEqualTo("主办单位 安化县人民政府 网站标识码 4309230001 ICP备案编号 办理中 公安机关备案 办理中");
        assertThat(document.select("footer a")).isEmpty();
        assertThat(document.select("footer .foot-mark")).hasSize(2);
    }

    @Test
    void ipv6IsClaimedOnlyWhereItIsOnRecord() {
        var frame = Frames.frame(Composition.COUNTY);
        var footer = new Footer("安化县人民政府", null, null, null, "4309230001", null, null, null, null, List.of(), true);
        var reachable = new Frame(
                frame.site(),
                frame.navigation(),
                footer,
                List.of(),
                frame.searchUrl(),
                true,
                Frames.ASSETS,
                Look.STANDARD,
                null);

        assertThat(Rendering.document(with(reachable))
                        .selectFirst(".foot-marks")
                        .text())
                .endsWith("网站支持IPv6");
        assertThat(Rendering.document(with(frame)).text()).doesNotContain("IPv6");
    }

    private static Page with(Frame frame) {
        var article = Pages.article();
        return new ArticlePage(
                frame,
                article.head(),
                article.title(),
                article.time(),
                article.source(),
                article.editor(),
                article.body(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static void assertNothingInjected(Document document) {
        assertThat(document.select("script:not([type=application/ld+json])")).hasSize(1);
        assertThat(document.select("[onerror], img[src=x]")).isEmpty();
    }
}
