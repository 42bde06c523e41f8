package org.zhanqun.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChineseTest {
    @Test
    void wordsDecideNotSingleCharacters() {
        assertThat(Chinese.traditional("<p>干部后来理发，发展公里里程。皇后的面条，群众山峰，解读回应</p>"))
                .contains("<p>幹部後來理髮，發展公里里程。皇后的麵條，群衆山峰，解讀回應</p>");
        assertThat(Chinese.simplified("營業執照")).isEqualTo("营业执照");
    }

    @Test
    void onlyWhatIsReadIsConverted() {
        var page = """
            <!doctype html>
            <html lang="zh-Hant"><head><title>营业执照</title><meta name="SiteName" content="县人民政府门户网站">\
            </head><body><a href="/e/营业/?q=执照" title="执照">执照</a><img src="/执.svg" alt="执照">\
            <a href="/_view/standard" lang="zh-Hans">简体</a><input name="q" value="执照" placeholder="搜执照">\
            <button data-stop="停止朗读" hidden>朗读</button><p>a &lt;b&gt; &amp; 后来</p></body></html>
            """;

        assertThat(Chinese.traditional(page).strip()).isEqualToIgnoringNewLines("""
            <!doctype html>
            <html lang="zh-Hant"><head><title>營業執照</title><meta name="SiteName" content="县人民政府门户网站">\
            </head><body><a href="/e/营业/?q=执照" title="執照">執照</a><img src="/执.svg" alt="執照">\
            <a href="/_view/standard" lang="zh-Hans">简体</a><input name="q" value="执照" placeholder="搜執照">\
            <button data-stop="停止朗讀" hidden>朗讀</button><p>a &lt;b&gt; &amp; 後來</p></body></html>\
            """);
    }
}
