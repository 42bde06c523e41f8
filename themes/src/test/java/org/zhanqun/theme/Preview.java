package org.zhanqun.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes one page of every kind in every look to {@code target/preview}, with the style's files beside them, to be looked at. */
final class Preview {

    private Preview() {}

    public static void main(String[] args) throws IOException {
        var out = Path.of(args.length > 0 ? args[0] : "target/preview");
        Files.createDirectories(out);
        copy(Path.of("src/main/resources/META-INF/resources/themes"), out.resolve("themes"));
        for (var look : looks()) {
            int number = 0;
            for (var page : Pages.in(look, Pages::all)) {
                write(out, "%s-%02d-%s".formatted(name(look), number++, Rendering.template(page)), page);
            }
        }
        for (var mode : View.Mode.values()) {
            Pages.in(Pages.look(mode), () -> {
                difficult(out, mode.id());
                return null;
            });
        }
    }

    /** Every view, and every palette in the standard one. */
    private static List<Look> looks() {
        var looks = new ArrayList<Look>();
        View.all().forEach(view -> looks.add(new Look(view, Palette.BLUE, false)));
        looks.add(new Look(View.STANDARD, Palette.RED, false));
        looks.add(new Look(View.STANDARD, Palette.TEAL, false));
        looks.add(new Look(View.STANDARD, Palette.BLUE, true));
        return looks;
    }

    private static String name(Look look) {
        return look.view().code() + "-" + look.palette().id() + (look.memorial() ? "-memorial" : "");
    }

    /** What is long, wide or many. */
    private static void difficult(Path out, String prefix) {
        var longName = new SiteHead(
                "湘西土家族苗族自治州经济技术开发区管理委员会生态环境与自然资源综合服务管理中心门户网站",
                "湘西州",
                "/",
                "www.xiangxi.gov.example",
                Composition.COUNTY);
        var home = Pages.home(Composition.COUNTY);
        write(
                out,
                prefix + "-long-home",
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
                prefix + "-long-article",
                Pages.article(
                        "全县政务公开工作推进会召开，部署基层政务公开".repeat(6).substring(0, 120),
                        Pages.BODY
                                + "<p><a href=\"/_leave?to=x\" rel=\"noopener nofollow"
                                + " external\">https://www.example.com/"
                                + "a1b2c3d4e5".repeat(28)
                                + "</a></p><div class=\"tbl\" role=\"region\" tabindex=\"0\" aria-label=\"表格"
                                + " 1\"><table><tr>"
                                + "<td>数据</td>".repeat(30)
                                + "</tr></table></div>"));
        write(
                out,
                prefix + "-long-navigation",
                Pages.bare(Pages.frame(
                        longName,
                        Stream.concat(
                                        Pages.navigation().stream(),
                                        IntStream.rangeClosed(1, 40)
                                                .mapToObj(n -> new NavItem("特色栏目" + n, "/ts" + n + "/", null, null)))
                                .toList(),
                        "/search")));
    }

    private static void write(Path out, String name, Page page) {
        try {
            Files.writeString(
                    out.resolve(name + ".html"),
                    Rendering.html(page).replace("/themes/chengxiang/", "themes/chengxiang/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
