package org.zhanqun.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public pages with the platform's own words in English. */
class EnglishTest {
    private static final Path TEMPLATES = Path.of("../themes/src/main/resources/templates/themes/chengxiang");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "跳到主要内容 | Skip to main content",
                "政务公开 | Open Government",
                "政务公开首页 | Open Government home",
                "走进浏阳市 | About [浏阳市]",
                "返回政务要闻 | Back to Top News",
                "共 1,268 条，第 40 页，共 85 页 | 1,268 items, page 40 of 85",
                "404 · 页面不存在 | 404 · Page not found",
                "来源：浏阳日报 | Source: [浏阳日报]",
                "没有找到与“黑茶”相关的内容。换一个更短的词，或从栏目导航进入。 | Nothing was found for “[黑茶]”. Try a shorter word, or start from"
                        + " the menu."
            })
    void thePlatformSpeaksEnglish(String chinese, String english) {
        var element = shell("<p>" + chinese + "</p>").selectFirst("p");

        element.select("[lang=zh-Hans]").forEach(part -> part.text("[" + part.text() + "]"));
        assertThat(element.text()).isEqualTo(english);
        assertThat(element.hasAttr("lang")).isFalse();
    }

    @Test
    void headlinesThatBeginLikeTheShellStayAsTheyWereWritten() {
        for (var headline : List.of("走进田间地头，服务春耕", "更多惠民政策落地", "返回岗位的第一天", "县医院首页")) {
            var link = shell("<ul><li><a href=\"/x\">" + headline + "</a></li></ul>")
                    .selectFirst("a");
            assertThat(link.text()).isEqualTo(headline);
            assertThat(link.attr("lang")).isEqualTo("zh-Hans");
        }
    }

    @Test
    void whatStaysChineseSaysSoAndNothingElseDoes() {
        var page = shell("""
            <nav aria-label="主导航"><a>首页</a><a>花炮产业</a></nav><img alt="礼花"><img alt="">
            <p>发布时间：<time>2026-11-22 09:30</time></p><div class="prose"><p>首页</p></div>
            <p lang="zh-Hant">繁體</p><button data-stop="停止朗读">朗读</button><p>乡镇 23 个 <b>首页</b></p>
            """);

        assertThat(page.title()).isEqualTo("标题");
        assertThat(page.selectFirst("title").attr("lang")).isEqualTo("zh-Hans");
        assertThat(page.selectFirst("nav").attr("aria-label")).isEqualTo("Main navigation");
        assertThat(page.selectFirst("button").attr("data-stop")).isEqualTo("Stop reading");
        assertThat(page.selectFirst(".prose").text()).isEqualTo("首页");
        assertThat(page.select("body [lang=zh-Hans]").eachText()).containsExactly("花炮产业", "首页", "乡镇 23 个");
        assertThat(page.selectFirst("img").attr("lang")).isEqualTo("zh-Hans");
        assertThat(page.selectFirst("[lang=zh-Hant]").text()).isEqualTo("繁體");
        assertThat(page.body().getAllElements())
                .filteredOn(element -> Phrases.Part.chinese(element.ownText()))
                .allMatch(element -> element.closest("[lang^=zh]") != null);
    }

    /** Somebody who adds words to a template adds them to the bundles. */
    @Test
    void everyWordOfTheTemplatesIsKnown() throws IOException {
        var unknown = new ArrayList<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                words(Files.readString(file)).stream()
                        .filter(words -> !Phrases.know(words))
                        .forEach(words -> unknown.add(file.getFileName() + ": " + words));
            }
        }
        assertThat(unknown).isEmpty();
    }

    /** What stands between tags, quotes and expressions; what is in another language says so itself. */
    private static List<String> words(String template) {
        return Pattern.compile("[^\\n<>{}\"'¦]*\\p{IsHan}[^\\n<>{}\"'¦]*")
                .matcher(template.replaceAll("lang=\"[^\"]*\">[^<{]*", "¦"))
                .results()
                .map(found -> found.group().strip())
                .toList();
    }

    @Test
    void theBundlesSayTheSameThings() throws IOException {
        var chinese = bundle("shell");
        var english = bundle("shell_en");

        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        chinese.forEach((key, text) -> assertThat(places(english.getProperty((String) key)))
                .as("places of %s", key)
                .isEqualTo(places((String) text)));
        assertThat(english.values()).noneMatch(text -> Phrases.Part.chinese((String) text));
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    private static Properties bundle(String name) throws IOException {
        var bundle = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages", name + ".properties"))) {
            bundle.load(reader);
        }
        return bundle;
    }

    private static Document shell(String body) {
        return Jsoup.parse(English.shell(
                "<!DOCTYPE html><html lang=\"en\"><head><title>标题</title></head><body>" + body + "</body></html>",
                "浏阳市"));
    }
}
