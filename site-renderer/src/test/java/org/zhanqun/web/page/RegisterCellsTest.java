package org.zhanqun.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegisterCellsTest {
    @Test
    void noCellIsAFormula() {
        for (var formula : new String[] {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"}) {
            assertThat(RegisterPages.cell(formula)).startsWith("\"'");
        }
        assertThat(RegisterPages.cell("浏阳市人民政府门户网站")).isEqualTo("\"浏阳市人民政府门户网站\"");
        assertThat(RegisterPages.cell("说\"好\",=1")).isEqualTo("\"说\"\"好\"\",=1\"");
        assertThat(RegisterPages.cell(null)).isEmpty();
    }
}
