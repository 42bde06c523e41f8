package org.zhanqun.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a version of the style changes on a page: slogan, logo, accent, and the order of a county's home. */
class StyleVersionTest {
    private static final Map<HomeBlock, String> HEADINGS = Map.of(
            HomeBlock.SERVICES, "我要办事",
            HomeBlock.OPENNESS, "政策文件",
            HomeBlock.ABOUT, "走进安化",
            HomeBlock.FEATURED, "专题专栏");

    @Test
    void theUsualHomeHasTheBlocksInTheirUsualOrder() {
        assertThat(HomePages.home(Composition.COUNTY).zones())
                .extracting(HomePage.Zone::blocks)
                .containsExactly(
                        List.of(HomeBlock.SERVICES),
                        List.of(HomeBlock.OPENNESS, HomeBlock.INTERACTION),
                        List.of(HomeBlock.ABOUT),
                        List.of(HomeBlock.FEATURED, HomeBlock.SITES));
        assertThat(places(HomeBlock.USUAL)).isSorted();
    }

    @Test
    void anotherOrderPutsThemElsewhereAndLeavesOutWhatIsNotInIt() {
        var order = List.of(HomeBlock.FEATURED, HomeBlock.OPENNESS, HomeBlock.SERVICES);
        assertThat(places(order)).isSorted().doesNotContain(-1);
        assertThat(home(order).select(".scene")).isEmpty();
        assertThat(home(HomeBlock.USUAL).select(".scene")).hasSize(1);
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

    private static List<Integer> places(List<HomeBlock> order) {
        var text = home(order).select("main").text();
        return order.stream()
                .filter(HEADINGS::containsKey)
                .map(block -> text.indexOf(HEADINGS.get(block)))
                .toList();
    }

    private static Document home(List<HomeBlock> order) {
        var usual = HomePages.home(Composition.COUNTY);
        return Rendering.document(new HomePage(
                usual.frame(),
                usual.head(),
                usual.news(),
                usual.services(),
                usual.openness(),
                usual.interaction(),
                usual.region(),
                order));
    }
}
