package org.zhanqun.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.SearchPage.Fragment;

class RecordsTest {

    @Test
    void pagerShowsEndsAndNeighboursWithGapsBetween() {
        var pager = Pager.of(40, 85, 1268, number -> "p" + number);

        assertThat(pager.window())
                .extracting(step -> step.gap() ? "…" : step.current() ? "[" + step.number() + "]" : step.url())
                .containsExactly("p1", "…", "p38", "p39", "[40]", "p41", "p42", "…", "p85");
        assertThat(pager.previous()).isEqualTo("p39");
        assertThat(pager.next()).isEqualTo("p41");
        assertThat(pager.totalText()).isEqualTo("1,268");
    }

    @Test
    void pagerOfOnePageIsNotNeeded() {
        var pager = Pager.of(1, 1, 0, number -> "p" + number);

        assertThat(pager.needed()).isFalse();
        assertThat(pager.previous()).isNull();
        assertThat(pager.next()).isNull();
    }

    @Test
    void aListsPagesKeepTheirNumbersAndSayNothingThatNewOnesWouldChange() {
        var pager = ListPager.of(1500, "latest", number -> "p" + number);

        assertThat(pager.steps())
                .extracting(step -> step.gap() ? "…" : step.current() ? "[" + step.number() + "]" : step.url())
                .containsExactly(
                        "p1501", "[1500]", "p1499", "p1498", "…", "p1490", "…", "p1400", "…", "p500", "…", "p1");
        assertThat(pager.newer()).isEqualTo("p1501");
        assertThat(pager.older()).isEqualTo("p1499");
        assertThat(pager.latest()).isEqualTo("latest");
        assertThat(pager.total()).isNull();
    }

    @Test
    void theOldestPageHasNoneBehindIt() {
        var pager = ListPager.of(1, "latest", number -> "p" + number);

        assertThat(pager.older()).isNull();
        assertThat(pager.steps()).extracting(ListPager.Step::number).containsExactly(2, 1);
    }

    @Test
    void aListOfOnePageNeedsNoPaging() {
        var pager = ListPager.front(1, 12, number -> "p" + number);

        assertThat(pager.needed()).isFalse();
        assertThat(pager.steps()).isEmpty();
        assertThat(pager.totalText()).isEqualTo("12");
    }

    @Test
    void pagerRefusesAPageThatIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> Pager.of(3, 2, 20, number -> "p" + number));
    }

    @Test
    void fragmentsMarkTheLongestTermIgnoringCase() {
        assertThat(Fragment.of("电子营业执照与IPV6", List.of("营业", "营业执照", "ipv6")))
                .containsExactly(
                        new Fragment("电子", false),
                        new Fragment("营业执照", true),
                        new Fragment("与", false),
                        new Fragment("IPV6", true));
        assertThat(Fragment.of("没有命中", List.of(""))).containsExactly(new Fragment("没有命中", false));
    }

    @Test
    void leadsOfAColumnAreItsNewestArticlesOnlyWhileTheyHavePictures() {
        assertThat(Pages.column(0).leads()).hasSize(2);
        assertThat(Pages.column(0).lines()).hasSize(13);
        assertThat(Pages.column(2).leads()).isEmpty();
    }

    @Test
    void barsAreDrawnInProportionToTheLongest() {
        var chart = new Chart(
                "各月办结来信",
                "月份",
                "件",
                List.of(new Chart.Bar("1月", 200), new Chart.Bar("2月", 50), new Chart.Bar("3月", 0)));

        assertThat(chart.drawn()).extracting(Chart.Drawn::share).containsExactly(100L, 25L, 0L);
        assertThat(new Chart("无", "月份", "件", List.of(new Chart.Bar("1月", 0))).drawn())
                .extracting(Chart.Drawn::share)
                .containsExactly(0L);
        assertThatIllegalArgumentException().isThrownBy(() -> new Chart.Bar("1月", -1));
    }

    @Test
    void oneArticleWithoutAPictureMakesAListOfAGallery() {
        assertThat(Pages.gallery().gallery()).isTrue();
        assertThat(Pages.column(1).gallery()).isFalse();
    }

    @Test
    void siteNameBreaksBeforeItsTail() {
        var site = Frames.frame(Composition.COUNTY).site();

        assertThat(site.nameStem()).isEqualTo("安化县人民政府");
        assertThat(site.nameTail()).isEqualTo("门户网站");
    }

    @Test
    void iconFollowsTheLongestWordOfAName() {
        assertThat(Icon.of("依申请公开")).isEqualTo(Icon.APPLY);
        assertThat(Icon.of("信息公开目录")).isEqualTo(Icon.TREE);
        assertThat(Icon.of("某某")).isEqualTo(Icon.FILE);
    }

    @Test
    void attachmentSaysTypeAndSize() {
        assertThat(new Attachment("表.xlsx", "/a", "XLSX", 421_888).note()).isEqualTo("XLSX · 412 KB");
        assertThat(new Attachment("表.xlsx", "/a", "XLSX", 0).note()).isEqualTo("XLSX");
        assertThat(new Attachment("片.mp4", "/a", "MP4", 5_400_000).note()).isEqualTo("MP4 · 5.1 MB");
    }

    @Test
    void descriptionGivesWayToTheTagOfThatName() {
        assertThat(Pages.article().head().description()).isNull();
    }
}
