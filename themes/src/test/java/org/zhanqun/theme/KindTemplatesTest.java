package org.zhanqun.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What pages of documents, leaders, organs and topics say beside what every page says. */
class KindTemplatesTest {

    @Test
    void documentHasItsHeaderTableBeforeItsText() {
        var main = Rendering.document(KindPages.policy(Validity.EFFECTIVE)).selectFirst("main");

        assertThat(main.select(".doc-head dt").eachText())
                .containsExactly("索引号", "主题分类", "发文机关", "发文字号", "成文日期", "发布日期", "效力");
        assertThat(main.select(".doc-head dd").eachText())
                .containsExactly(
                        "43092300/2026-00412",
                        "农业、林业、水利",
                        "安化县人民政府",
                        "安政发〔2026〕12号",
                        "2026-11-18",
                        "2026-11-22 09:30",
                        "有效");
        assertThat(main.select(".doc-head, .prose"))
                .extracting(Element::tagName)
                .containsExactly("dl", "div");
        assertThat(main.select("section:has(h2:contains(关联解读)) a b").eachText())
                .containsExactly("一图读懂六条措施", "文字解读：补什么、补多少、怎么申报");
        assertThat(main.select(".files a").text()).contains("DOCX · 58 KB");
    }

    @ParameterizedTest
    @EnumSource(Validity.class)
    void documentThatNoLongerHoldsAsItStandsSaysSoAboveItsText(Validity validity) {
        var main = Rendering.document(KindPages.policy(validity)).selectFirst("main");

        assertThat(main.select(".doc-head .tag").text()).isEqualTo(validity.label());
        assertThat(main.select(".doc-title .alert")).hasSize(validity.holds() ? 0 : 1);
        if (validity.over()) {
            assertThat(main.select(".doc-title .alert").text())
                    .isEqualTo("本文件" + validity.label() + "：" + KindPages.REPEALED_BY);
        }
    }

    @Test
    void documentShowsNothingForWhatIsNotKnown() {
        var main = Rendering.document(KindPages.barePolicy()).selectFirst("main");

        assertThat(main.select(".doc-head dt").eachText()).containsExactly("发布日期", "效力");
        assertThat(main.select(".doc-title .org")).isEmpty();
    }

    @Test
    void interpretationLeadsToItsDocument() {
        var card = Rendering.document(Pages.article()).selectFirst("section[aria-labelledby=explained]");

        assertThat(card.select("a").text()).startsWith("安化县人民政府关于印发");
        assertThat(card.text()).contains("有效", "安政发〔2026〕12号", "成文日期 2026-11-18");
    }

    @Test
    void listOfDocumentsGivesNumberDateAndValidityAndAWayToSeeOnlySome() {
        var main = Rendering.document(KindPages.policies()).selectFirst("main");

        assertThat(main.select(".docs .tag").eachText()).containsExactly("有效", "已修改", "已废止", "已失效");
        assertThat(main.selectFirst(".docs li").text()).contains("安政发〔2026〕12号", "2026-11-18", "2026-11-22");
        assertThat(main.select("nav[aria-label=按效力筛选] a").eachText()).containsExactly("全部", "有效", "已废止");
        assertThat(main.select("nav[aria-label=按效力筛选] [aria-current]").text()).isEqualTo("全部");
    }

    @Test
    void leaderWithoutAPortraitGetsASilhouetteThatSaysNothing() {
        var cards = Rendering.document(KindPages.leaders()).select("main .leader");

        assertThat(cards).hasSize(4);
        assertThat(cards.get(0).select("img").attr("alt")).isEqualTo("江清源肖像");
        assertThat(cards.get(1).select("img").attr("alt")).isEmpty();
        assertThat(cards.get(1).select("img").attr("src")).contains("img/portrait.svg");
        assertThat(cards.get(1).text()).contains("资怀远", "县委常委、常务副县长", "分管审计");
    }

    @Test
    void leadersOwnPageTellsDutiesCareerAndActivities() {
        var main = Rendering.document(KindPages.leaderPage()).selectFirst("main");

        assertThat(main.select("h1").text()).isEqualTo("江清源");
        assertThat(main.select("h2").eachText()).containsExactly("简历", "公务活动", "其他领导");
        assertThat(main.select(".rows dt").eachText()).containsExactly("工作分工", "办公电话", "接待日");
        assertThat(main.text()).contains("更新时间：2026-11-22 09:30", "历任乡镇长", "到政务服务中心现场办公");
    }

    @Test
    void organisationTellsWhatItDoesAndHowToReachIt() {
        var main = Rendering.document(KindPages.organisation()).selectFirst("main");

        assertThat(main.select(".rows dt").eachText()).containsExactly("办公地址", "办公时间", "联系电话", "网上办事");
        assertThat(main.select("h2").eachText()).contains("主要职能", "内设机构");
        assertThat(main.select("tbody tr").eachText()).containsExactly("办公室 综合协调、政务公开 0737-0000202", "基础教育股 — —");
        assertThat(Rendering.document(KindPages.organisations())
                        .select("main .card h2")
                        .eachText())
                .containsExactly("安化县教育局", "安化县水利局", "安化县林业局");
    }

    @Test
    void topicThatIsOverIsMarked() {
        assertThat(Rendering.document(KindPages.topic(false))
                        .selectFirst("main")
                        .text())
                .contains("优化营商环境", "最新进展", "现场", "安化县优化营商环境十条")
                .doesNotContain("往期专题");
        assertThat(Rendering.document(KindPages.topic(true)).selectFirst("main").text())
                .contains("往期专题", "不再更新");
    }

    @Test
    void arrangedTopicShowsItsBlocksInOrder() {
        var page = KindPages.arrangedTopic(false);
        var main = Rendering.document(page).selectFirst("main");

        assertThat(main.select("h2").eachText()).containsExactly("最新报道", "活动说明", "精彩瞬间", "大事记", "宣传片", "相关链接");
        assertThat(main.select(".art-meta").text()).contains("来源：安化县人民政府办公室", "发布时间：");
        assertThat(main.select(".topics figure img").eachAttr("alt")).hasSize(4).doesNotContain("");
        assertThat(main.select("video").attr("src")).isEqualTo("/media/film.mp4");
        assertThat(main.select(".ties a[rel*=external]").text()).contains("非政府网站");
        assertThat(main.text()).doesNotContain("往期专题");
        assertThat(page.feed()).isNull();
        assertThat(Rendering.document(KindPages.arrangedTopic(true))
                        .selectFirst("main")
                        .text())
                .contains("往期专题", "不再更新");
    }
}
