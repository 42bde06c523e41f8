package org.zhanqun.admin.styleguide;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhanqun.theme.ArticleItem;
import org.zhanqun.theme.Block;
import org.zhanqun.theme.Entrance;
import org.zhanqun.theme.Entrances;
import org.zhanqun.theme.Picture;

/** Invented lines for lists. */
final class SampleItems {
    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 30);
    static final String BODY = """
        <p>全县政务公开工作推进会召开，通报前三季度工作情况，部署基层政务公开标准化规范化建设，要求对照目录逐项编制清单。</p>
        <h2>一、清单管理</h2><p>各乡镇、县直部门于 12 月 15 日前完成编制，统一在县政府门户网站公开。</p>
        <ul><li>统一受理入口</li><li>统一登记编号</li></ul>
        <blockquote><p>让群众看得到、听得懂、能监督。</p></blockquote>
        <table><thead><tr><th>乡镇</th><th>事项数</th></tr></thead><tbody><tr><td>城关镇</td><td>126</td></tr></tbody></table>\
        """;

    private static final String PICTURES = "/themes/chengxiang/img/";
    private static final List<String> TITLES = List.of(
            "全县政务公开工作推进会召开，部署基层政务公开标准化规范化建设",
            "沿江生态修复二期工程通过竣工验收",
            "今冬明春农田水利建设全面启动，计划整修山塘 412 口",
            "旅游公路实现全线通车",
            "“一件事一次办”新增 14 个主题",
            "县域医共体“家门口就医”服务覆盖 23 个乡镇");

    private SampleItems() {}

    static ArticleItem item(String title, int daysAgo, String picture) {
        return new ArticleItem(
                title,
                SampleSite.url("article"),
                NOW.minusDays(daysAgo),
                "政务要闻",
                "会议要求对照法定主动公开目录逐项编制清单，统一在门户网站公开。",
                picture == null ? null : picture(picture, "示意图"));
    }

    static Picture picture(String name, String alt) {
        return new Picture(PICTURES + name + ".svg", alt, 800, 500);
    }

    static List<ArticleItem> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> item(TITLES.get(i % TITLES.size()), i, null))
                .toList();
    }

    static List<ArticleItem> pictured(String... pictures) {
        return IntStream.range(0, pictures.length)
                .mapToObj(i -> item(TITLES.get(i + 1), i, pictures[i]))
                .toList();
    }

    static Block block(String name, int count) {
        return new Block(name, SampleSite.url("column"), "每个工作日更新", items(count));
    }

    static Block picturedBlock(String name, String picture) {
        var items = new ArrayList<>(pictured(picture));
        items.addAll(items(3));
        return new Block(name, SampleSite.url("column"), null, items);
    }

    static Entrances entrances(String name, String... names) {
        return new Entrances(
                name,
                SampleSite.url("directory"),
                "一个入口，办成一件事",
                Stream.of(names)
                        .map(entrance -> new Entrance(entrance, SampleSite.url("single"), null, null))
                        .toList());
    }
}
