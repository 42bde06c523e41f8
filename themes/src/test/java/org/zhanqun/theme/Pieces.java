package org.zhanqun.theme;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What pages list and show, invented and of realistic size. */
final class Pieces {
    static final String IMG = "/themes/chengxiang/img/";
    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 30);
    static final List<String> TITLES = List.of(
            "全县政务公开工作推进会召开，部署基层政务公开标准化规范化建设",
            "资江沿岸生态修复二期工程通过竣工验收",
            "县政府与三家高校签订黑茶产业技术合作协议",
            "今冬明春农田水利建设全面启动，计划整修山塘 412 口",
            "安化至东坪旅游公路实现全线通车",
            "全县中小学校舍安全排查整治工作阶段性收官",
            "县域医共体“家门口就医”服务覆盖 23 个乡镇",
            "黑茶文化节签约项目开工率逾八成",
            "“一件事一次办”新增 14 个主题");
    static final List<String> DOCUMENTS = List.of(
            "安化县人民政府关于印发《安化县促进黑茶产业高质量发展若干措施》的通知",
            "安化县人民政府办公室关于做好 2027 年城乡居民医保参保工作的通知",
            "安化县人民政府关于公布县级行政规范性文件清理结果的决定",
            "安化县农村住房建设管理办法",
            "安化县城市公共停车场管理暂行规定");
    static final List<String> PICTURES = List.of("tea-terraces", "rail", "school", "rice");

    private Pieces() {}

    static ArticleItem article(String title, int age) {
        return article(title, age, null);
    }

    static ArticleItem article(String title, int age, String picture) {
        return new ArticleItem(
                title,
                "/zwdt/zwyw/202611/t2026_" + age + ".html",
                NOW.minusDays(age),
                "政务要闻",
                "会议要求，以乡镇和县直部门为单元，对照法定主动公开目录逐项编制清单，统一在县政府门户网站公开。",
                picture == null ? null : new Picture(IMG + picture + ".svg", "示意图", 800, 500));
    }

    static Block block(String name, List<String> titles, int count) {
        return new Block(
                name,
                "/" + name.length() + "/",
                null,
                IntStream.range(0, count)
                        .mapToObj(i -> article(titles.get(i % titles.size()), i))
                        .toList());
    }

    static Block pictured(String name, String title, String picture) {
        var items = new ArrayList<ArticleItem>();
        items.add(article(title, 2, picture));
        items.addAll(block(name, TITLES.subList(4, 8), 3).items());
        return new Block(name, "/jdhy/", null, items);
    }

    static Entrances entrances(String name, String... names) {
        return new Entrances(
                name,
                "/e/",
                "一个入口，办成一件事",
                List.of(names).stream()
                        .map(entrance -> new Entrance(entrance, "/e/" + entrance + "/", null, null))
                        .toList());
    }
}
