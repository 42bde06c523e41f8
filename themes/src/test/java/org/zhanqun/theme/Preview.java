package org.zhanqun.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes one page of every kind to {@code target/preview}, with the style's files beside them, to be looked at. */
final class Preview {

    private Preview() {}

    public static void main(String[] args) throws IOException {
        var out = Path.of(args.length > 0 ? args[0] : "target/preview");
        Files.createDirectories(out);
        copy(Path.of("src/main/resources/META-INF/resources/themes"), out.resolve("themes"));
        int number = 0;
        for (var page : Pages.all()) {
            write(out, "%02d-%s".formatted(number++, Rendering.template(page)), page);
        }
        var longName = new SiteHead(
                "湘西土家族苗族自治州经济技术开发区管理委员会生态环境与自然资源综合服务管理中心门户网站",
                "湘西州",
                "/",
                "www.xiangxi.gov.example",
                Composition.COUNTY);
        var home = Pages.home(Composition.COUNTY);
        write(
                out,
                "long-home",
                new HomePage(
                        Pages.frame(longName, Pages.navigation(), "/search"),
                        home.head(),
                        new HomePage.News(
                                Pages.article("关于".repeat(50), 0, "rail"),
                                home.news().sideLines(),
                                home.news().pictures().subList(0, 2),
                                List.of(Pages.block("政务要闻", List.of("长标题".repeat(34)), 6))),
                        home.services(),
                        new HomePage.Openness(home.openness().documents().subList(0, 1), null, null, null),
                        HomePage.Interaction.none(),
                        HomePage.Region.none()));
        write(
                out,
                "long-article",
                Pages.article("全县政务公开工作推进会召开，部署基层政务公开".repeat(5).substring(0, 100), Pages.BODY));
    }

    private static void write(Path out, String name, Page page) throws IOException {
        Files.writeString(
                out.resolve(name + ".html"), Rendering.html(page).replace("/themes/chengxiang/", "themes/chengxiang/"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
