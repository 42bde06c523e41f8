package org.zhanqun.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCellTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void whatASpreadsheetWouldCalculateStaysText(String typed) {
        assertThat(SheetCell.text(typed)).isEqualTo("'" + typed);
    }

    @Test
    void everythingElseIsAsItWasTyped() {
        assertThat(SheetCell.text("长沙县人民政府")).isEqualTo("长沙县人民政府");
        assertThat(SheetCell.text("a=b")).isEqualTo("a=b");
        assertThat(SheetCell.text("")).isEmpty();
        assertThat(SheetCell.text(null)).isEmpty();
    }
}
