package org.zhanqun.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhanqun.theme.View.Mode;
import org.zhanqun.theme.View.Script;

/** The same pages in other looks. */
class VariantsTest {

    static Stream<Look> looks() {
        return View.all()
                .flatMap(view -> Stream.of(Palette.values())
                        .flatMap(palette -> Stream.of(false, true).map(memorial -> new Look(view, palette, memorial))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPageSaysItsLookOnTheRootAndKeepsItsParts(Look look) {
        for (var page : Frames.in(look, Pages::all)) {
            var document = Rendering.document(page);
            var root = document.selectFirst("html");

            assertThat(root.attr("data-view")).isEqualTo(look.view().mode().id());
            assertThat(root.attr("lang")).isEqualTo(look.view().script().lang());
            assertThat(root.attr("data-palette")).isEqualTo(look.palette().id());
            assertThat(root.attr("data-memorial")).isEqualTo(look.memorial() ? "on" : "");
            assertThat(document.select("h1")).hasSize(1);
            assertThat(document.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(document.select("nav").eachAttr("aria-label")).doesNotHaveDuplicates();
            assertThat(document.selectFirst("footer").text()).contains("党政机关网站标识", "我为政府网站找错", "4309230001");
            assertThat(document.html()).doesNotContain("NOT_FOUND", "null");
        }
    }

    @Test
    void viewsAreChosenByPlainLinksThatComeBackToThePage() {
        assertThat(viewLinks(Look.STANDARD))
                .containsExactly(
                        "无障碍 /_view/contrast",
                        "长者版 /_view/elder",
                        "繁體 /_view/standard-hant",
                        "English /_view/standard-en");
        assertThat(viewLinks(Frames.look(Mode.ELDER)))
                .containsExactly(
                        "无障碍 /_view/contrast",
                        "返回标准版 /_view/standard",
                        "繁體 /_view/elder-hant",
                        "English /_view/elder-en");
        assertThat(viewLinks(new Look(new View(Mode.CONTRAST, Script.TRADITIONAL), Palette.RED, true)))
                .containsExactly(
                        "返回标准版 /_view/standard-hant",
                        "长者版 /_view/elder-hant",
                        "简体 /_view/contrast",
                        "English /_view/contrast-en");
    }

    private static List<String> viewLinks(Look look) {
        var links = Frames.in(look, () -> Rendering.document(Pages.column(2))).select(".views a");
        assertThat(links.eachAttr("href")).allMatch(href -> href.endsWith("?to=%2Fzwdt%2Fc0%2F"));
        return links.stream()
                .map(link -> link.text() + " " + link.attr("href").replaceAll("\\?.*", ""))
                .toList();
    }

    @Test
    void aViewIsFoundByItsCodeAndNothingElseIs() {
        assertThat(View.all().map(View::code))
                .containsExactly(
                        "standard",
                        "standard-hant",
                        "standard-en",
                        "elder",
                        "elder-hant",
                        "elder-en",
                        "contrast",
                        "contrast-hant",
                        "contrast-en");
        assertThat(View.all())
                .allSatisfy(view -> assertThat(View.of(view.code())).contains(view));
        assertThat(Stream.of("", "ELDER", "elder ", "elder-hans", "x").map(View::of))
                .allMatch(found -> found.isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Composition.class)
    void theHomeForEldersBeginsWithServicesAndTheTelephoneAndLeavesOutWhatDecorates(Composition composition) {
        var document = elder(() -> HomePages.home(composition));
        var main = document.selectFirst("main");

        assertThat(main.selectFirst("section").text()).startsWith("常用服务");
        assertThat(main.select(".lattice").first().select("li")).hasSizeBetween(1, 6);
        assertThat(main.selectFirst("a[href^=tel:]").text()).contains("0737-0000000");
        assertThat(main.text()).contains("政务要闻", "通知公告", "政策文件", "领导信箱", "依申请公开");
        assertThat(main.select("img, .scene, .hero, .tabs, .topics, .drops, .row"))
                .isEmpty();
        assertThat(document.select(".nav-top")).isEmpty();
        assertThat(document.select("details.menu a").eachText()).contains("县情概况");
    }

    @Test
    void servicesThatOldPeopleAskForComeFirst() {
        var names = Pieces.entrances("我要办事", "企业开办", "车辆年检", "养老服务", "招商引资", "医疗卫生", "社会保障", "就业创业", "税务")
                .forElders();

        assertThat(names).extracting(Entrance::name).containsExactly("养老服务", "医疗卫生", "社会保障", "企业开办", "车辆年检", "招商引资");
    }

    @Test
    void innerPagesForEldersHaveTheTextBeforeTheColumnsAndNothingBeside() {
        var column = elder(() -> Pages.column(0)).selectFirst(".split");
        assertThat(column.children()).extracting(child -> child.className()).containsExactly("body", "side");
        assertThat(elder(Pages::article).select("aside")).isEmpty();
    }

    @Test
    void onlyThePromptBeforeLeavingAndOnesOwnLettersAreKeptOutOfSearchEngines() {
        assertThat(Pages.all()).allSatisfy(page -> {
            var kept = switch (page) {
                case LetterFormPage form ->
                    form.notice() != null || !form.errors().isEmpty();
                case LeavePage _, LetterReceiptPage _, LetterQueryPage _ -> true;
                default -> false;
            };
            assertThat(Rendering.document(page).select("meta[name=robots]").attr("content"))
                    .isEqualTo(kept ? "noindex, nofollow" : "");
        });
    }

    @Test
    void thePromptNamesTheTargetInFullAndEscapesIt() {
        var hostile = "https://evil.example/\"><script>alert(1)</script>";
        var document = Rendering.document(Pages.leave(hostile, "evil.example"));
        var main = document.selectFirst("main");

        assertThat(main.text()).contains("您即将离开本网站", "不是政府网站", "evil.example", hostile);
        assertThat(main.select("a.btn").eachAttr("href")).containsExactly("/zwdt/c0/", hostile);
        assertThat(main.select("a.btn").last().attr("rel")).contains("noopener", "nofollow", "external");
        assertThat(document.select("script")).hasSize(1);
        assertThat(document.select("meta[http-equiv]")).isEmpty();
    }

    @Test
    void whatIsTooLongOrTooMuchIsThereInFullInEveryView() {
        var wide = "<table><tr>" + "<td>数据</td>".repeat(30) + "</tr></table>";
        var navigation = Stream.concat(
                        Frames.navigation().stream(),
                        Stream.iterate(1, n -> n + 1)
                                .limit(40)
                                .map(n -> new NavItem("特色栏目" + n, "/ts" + n + "/", null, null)))
                .toList();
        var name = "湘西土家族苗族自治州经济技术开发区管理委员会生态环境与自然资源综合服务门户网站";
        for (var mode : Mode.values()) {
            Frames.in(Frames.look(mode), () -> {
                var article = Rendering.document(
                        Pages.article(Difficult.LONG_TITLE, "<p>" + Difficult.LONG_WORD + "</p>" + wide));
                assertThat(article.selectFirst("h1").text()).hasSize(120);
                assertThat(article.select(".prose td")).hasSize(30);
                assertThat(article.selectFirst(".prose p").text()).isEqualTo(Difficult.LONG_WORD);

                var head = new SiteHead(name, "湘西", "/", "www.xiangxi.gov.example", Composition.COUNTY);
                var frame = Frames.frame(head, navigation, "/search");
                var home = Rendering.document(HomePages.bare(frame));
                assertThat(home.select("details.menu > ul > li")).hasSize(51);
                assertThat(home.selectFirst(".brand b").text()).isEqualTo(name);
                return null;
            });
        }
    }

    private static Document elder(Supplier<Page> making) {
        return Rendering.document(Frames.in(Frames.look(Mode.ELDER), making));
    }
}
