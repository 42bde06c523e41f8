package org.zhanqun.theme;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The page tags (网页标签) of one page, in the order of the rule. Only the factories make one, and they refuse to leave a
 * mandatory tag empty.
 *
 * @see <a href="https://www.gov.cn/zhengce/content/2017-06/08/content_5200760.htm">国办发〔2017〕47号, 网页设计规范</a>
 */
public final class PageTags {

    private static final Pattern MARKUP = Pattern.compile("<[^<>]*>");
    private static final Pattern BLANK = Pattern.compile("[\\s\\u3000]+");

    private final List<PageTag> list;

    private PageTags(Builder builder) {
        list = List.copyOf(builder.tags);
    }

    /** For notices and error pages, which are in no column: the three tags of the site. */
    public static PageTags site(SiteTags site) {
        return new PageTags(new Builder().site(site));
    }

    /** For a home page: the site's three, and the column's four with the column type 首页. */
    public static PageTags home(SiteTags site) {
        return column(site, new ColumnTags("首页", site.siteName() + "首页，集中展示信息公开、办事服务和互动交流", "首页,信息公开,办事服务,互动交流", "首页"));
    }

    /** For a column page, a search page or the site map: seven tags. */
    public static PageTags column(SiteTags site, ColumnTags column) {
        return new PageTags(new Builder().site(site).column(column));
    }

    /** For an article page: ten tags, and those of the five optional ones that have a value. */
    public static PageTags article(SiteTags site, ColumnTags column, ArticleTags article) {
        return new PageTags(new Builder().site(site).column(column).article(article));
    }

    public List<PageTag> list() {
        return list;
    }

    public boolean has(String name) {
        return list.stream().anyMatch(tag -> tag.name().equals(name));
    }

    /** What a tag says, or {@code null}. */
    String content(String name) {
        return list.stream()
                .filter(tag -> tag.name().equals(name))
                .map(PageTag::content)
                .findFirst()
                .orElse(null);
    }

    /** One {@code <meta>} element. */
    public record PageTag(String name, String content) {}

    /**
     * Tags of the site.
     *
     * @param siteIDCode 网站标识码, 10 characters
     */
    public record SiteTags(String siteName, String siteDomain, String siteIDCode) {}

    /**
     * Tags of the column.
     *
     * @param columnKeywords separated by commas
     * @param columnType     one of the open list of column types (栏目类别), such as 政策文件
     */
    public record ColumnTags(String columnName, String columnDescription, String columnKeywords, String columnType) {}

    /**
     * Tags of the article; the last five are optional and may be {@code null}.
     *
     * @param pubDate Beijing time
     */
    public record ArticleTags(
            String articleTitle,
            LocalDateTime pubDate,
            String contentSource,
            String keywords,
            String author,
            String description,
            String image,
            String url) {}

    private static final class Builder {

        private final List<PageTag> tags = new ArrayList<>();

        private Builder site(SiteTags site) {
            return mandatory("SiteName", site.siteName())
                    .mandatory("SiteDomain", site.siteDomain())
                    .mandatory("SiteIDCode", site.siteIDCode());
        }

        private Builder column(ColumnTags column) {
            return mandatory("ColumnName", column.columnName())
                    .mandatory("ColumnDescription", column.columnDescription())
                    .mandatory("ColumnKeywords", column.columnKeywords())
                    .mandatory("ColumnType", column.columnType());
        }

        private Builder article(ArticleTags article) {
            return mandatory("ArticleTitle", article.articleTitle())
                    .mandatory(
                            "PubDate",
                            article.pubDate() == null ? "" : article.pubDate().format(Values.DATE_TIME))
                    .mandatory("ContentSource", article.contentSource())
                    .optional("Keywords", article.keywords())
                    .optional("Author", article.author())
                    .optional("Description", article.description())
                    .optional("Image", article.image())
                    .optional("Url", article.url());
        }

        private Builder mandatory(String name, String value) {
            tags.add(new PageTag(name, Values.required(plain(value), "page tag " + name)));
            return this;
        }

        private Builder optional(String name, String value) {
            var content = plain(value);
            if (!content.isEmpty()) {
                tags.add(new PageTag(name, content));
            }
            return this;
        }

        private static String plain(String value) {
            return value == null
                    ? ""
                    : BLANK.matcher(MARKUP.matcher(value).replaceAll(" "))
                            .replaceAll(" ")
                            .strip();
        }
    }
}
