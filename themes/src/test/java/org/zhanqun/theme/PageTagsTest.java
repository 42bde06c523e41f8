package org.zhanqun.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.PageTags.ArticleTags;
import org.zhanqun.theme.PageTags.ColumnTags;
import org.zhanqun.theme.PageTags.PageTag;
import org.zhanqun.theme.PageTags.SiteTags;

class PageTagsTest {

    private static final SiteTags SITE = new SiteTags("安化县人民政府门户网站", "www.anhua.gov.example", "4309230001");
    private static final ColumnTags COLUMN = new ColumnTags("政务要闻", "重要会议", "会议,要闻", "工作动态");

    @Test
    void homeCarriesTheColumnTagsOfTheHomePage() {
        assertThat(PageTags.home(SITE).list())
                .extracting(PageTag::name)
                .containsExactly(
                        "SiteName",
                        "SiteDomain",
                        "SiteIDCode",
                        "ColumnName",
                        "ColumnDescription",
                        "ColumnKeywords",
                        "ColumnType");
        assertThat(PageTags.home(SITE).list())
                .contains(new PageTag("ColumnName", "首页"), new PageTag("ColumnType", "首页"));
    }

    @Test
    void articleCarriesTenMandatoryTagsAndTheOptionalOnesThatHaveAValue() {
        var tags = PageTags.article(SITE, COLUMN, article("题目", "县政府办公室", "要点"));

        assertThat(tags.list()).hasSize(11);
        assertThat(tags.list()).contains(new PageTag("PubDate", "2026-11-23 09:05"), new PageTag("Keywords", "要点"));
        assertThat(tags.has("Author")).isFalse();
    }

    @Test
    void mandatoryTagMayNotBeEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageTags.home(new SiteTags("安化县人民政府门户网站", "www.anhua.gov.example", " ")))
                .withMessageContaining("SiteIDCode");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageTags.column(SITE, new ColumnTags("政务要闻", null, "会议", "工作动态")))
                .withMessageContaining("ColumnDescription");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageTags.article(SITE, COLUMN, article("题目", "<b></b>", null)))
                .withMessageContaining("ContentSource");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PageTags.article(SITE, COLUMN, new ArticleTags("题目", null, "来源", null, null, null, null, null)))
                .withMessageContaining("PubDate");
    }

    @Test
    void valuesLoseMarkupAndLineBreaks() {
        var tags = PageTags.article(SITE, COLUMN, article("<p>关于\r\n召开<b>听证会</b></p>", "来源", null));

        assertThat(tags.list()).contains(new PageTag("ArticleTitle", "关于 召开 听证会"));
    }

    private static ArticleTags article(String title, String source, String keywords) {
        return new ArticleTags(
                title, LocalDateTime.of(2026, 11, 23, 9, 5, 59), source, keywords, null, null, null, null);
    }
}
