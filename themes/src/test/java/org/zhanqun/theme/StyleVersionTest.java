package org.zhanqun.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a version of the style changes on a page: slogan, logo, accent, and the order of a home's blocks. */
class StyleVersionTest {
    /** What is in a block of the fixtures and in no other. */
    private static String sign(HomeBlock block, Composition composition) {
        return switch (block) {
            case SERVICES -> "我要办事";
            case OPENNESS -> "规范性文件";
            case INTERACTION -> "领导信箱";
            case ABOUT -> "资江穿县而过";
            case FEATURED -> "基层政务公开试点";
            case SITES ->
                switch (composition) {
                    case PROVINCE -> "张家界市";
                    case CITY -> "大通湖区";
                    case COUNTY, DEPARTMENT -> "省公安厅";
                };
        };
    }

    @Test
    void aCountysHomeUsuallyHasTheBlocksInTheseFrames() {
        assertThat(HomePages.home(Composition.COUNTY).zones())
                .extracting(HomePage.Zone::blocks)
                .containsExactly(
                        List.of(HomeBlock.SERVICES),
                        List.of(HomeBlock.OPENNESS, HomeBlock.INTERACTION),
                        List.of(HomeBlock.ABOUT),
                        List.of(HomeBlock.FEATURED, HomeBlock.SITES));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfHomeHasItsBlocksInAnyOrderWithoutHoles(Composition composition) {
        for (var order : orders(HomeBlock.usual(composition))) {
            var page = Rendering.document(HomePages.inOrder(HomePages.home(composition), order));
            var text = page.select("main").text();
            assertThat(order.stream().map(block -> text.indexOf(sign(block, composition))))
                    .as("%s %s", composition, order)
                    .isSorted()
                    .doesNotContain(-1);
            assertThat(holes(page)).as("%s %s", composition, order).isEmpty();
        }
    }

    /** The wide blocks have nothing, and what stands around them moves together. */
    @ParameterizedTest
    @EnumSource
    void whatASiteLacksLeavesNoHoleInAnyOrder(Composition composition) {
        var full = HomePages.home(composition);
        var sparse = new HomePage(
                full.frame(),
                full.head(),
                full.news(),
                HomePage.Services.none(),
                full.openness(),
                full.interaction(),
                HomePage.Region.none());
        for (var order : orders(HomeBlock.usual(composition))) {
            assertThat(holes(Rendering.document(HomePages.inOrder(sparse, order))))
                    .as("%s %s", composition, order)
                    .isEmpty();
        }
        assertThat(holes(Rendering.document(HomePages.bareHome(composition)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotInTheOrderIsLeftOut(Composition composition) {
        var usual = HomeBlock.usual(composition);
        for (var block : usual) {
            var others = usual.stream().filter(other -> other != block).toList();
            var page = Rendering.document(HomePages.inOrder(HomePages.home(composition), others));
            assertThat(page.select("main").text()).doesNotContain(sign(block, composition));
            assertThat(holes(page)).isEmpty();
        }
    }

    /** All that begin with another block, forwards and backwards. */
    private static List<List<HomeBlock>> orders(List<HomeBlock> usual) {
        var orders = new ArrayList<List<HomeBlock>>();
        for (var first = 0; first < usual.size(); first++) {
            var order = new ArrayList<>(usual);
            Collections.rotate(order, first);
            orders.add(order);
            orders.add(order.reversed());
        }
        return orders;
    }

    /** Frames, bands and rows in which nothing stands, and that the style does not hide. */
    private static List<String> holes(Document page) {
        return page.select("main section, main .row, main .row > *, main .band, main .band .stack-l").stream()
                .filter(element -> !element.hasText() && element.select("img").isEmpty())
                .map(Element::cssSelector)
                .toList();
    }

    @Test
    void aSloganALogoAndAnAccentStandInTheHeader() {
        var usual = Frames.frame(Composition.COUNTY);
        var site = usual.site();
        var dressed = new Frame(
                new SiteHead(
                        site.name(),
                        site.regionName(),
                        site.homeUrl(),
                        site.domain(),
                        site.composition(),
                        site.address(),
                        "安化<欢迎>您",
                        "logo/0f.svg"),
                usual.navigation(),
                usual.footer(),
                usual.upperSites(),
                usual.searchUrl(),
                usual.demonstration(),
                usual.assets().with("accent/8a5200.css"),
                usual.look(),
                null);
        var page = Rendering.document(HomePages.bare(dressed));
        assertThat(page.select(".brand small").text()).isEqualTo("安化<欢迎>您");
        assertThat(page.select(".brand img.mark").attr("src")).isEqualTo("/themes/chengxiang/logo/0f.svg?v=f1");
        assertThat(page.select(".brand svg")).isEmpty();
        assertThat(page.select("head link[rel=stylesheet]").attr("href"))
                .isEqualTo("/themes/chengxiang/accent/8a5200.css?v=f1");

        var plain = Rendering.document(HomePages.bare(usual));
        assertThat(plain.select(".brand small").text()).isEqualTo(site.domain());
        assertThat(plain.select(".brand svg.mark")).hasSize(1);
        assertThat(plain.select("head link[rel=stylesheet]")).isEmpty();
    }
}
