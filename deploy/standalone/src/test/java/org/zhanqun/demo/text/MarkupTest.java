package org.zhanqun.demo.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void turnsLinesIntoBlocks() {
        assertThat(Markup.toHtml("""
                前言
                ## 一、对象
                - 甲
                - 乙
                1. 先
                2. 后
                > 注
                """).replace("\n", ""))
                .isEqualTo("<p>前言</p><h2>一、对象</h2><ul><li>甲</li><li>乙</li></ul><ol><li>先</li><li>后</li></ol>"
                        + "<blockquote><p>注</p></blockquote>");
    }

    @Test
    void makesTheFirstRowATablesHead() {
        assertThat(Markup.toHtml("| 项目 | 数值 |\n| 甲 | 1 |").replace("\n", ""))
                .isEqualTo("<table><thead><tr><th>项目</th><th>数值</th></tr></thead><tbody><tr><td>甲</td><td>1</td></tr>"
                        + "</tbody></table>");
    }

    @Test
    void escapes() {
        assertThat(Markup.toHtml("a < b & c")).isEqualTo("<p>a &lt; b &amp; c</p>\n");
    }
}
