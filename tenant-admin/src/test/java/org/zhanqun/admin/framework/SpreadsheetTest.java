package org.zhanqun.admin.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {
    @Test
    void textIsNoFormulaWhateverItBeginsWithAndNumbersAreNumbers() throws IOException {
        var bytes = Spreadsheet.of("表", List.of(List.of("名称", "数", "备注"), Arrays.asList("=1+1", 3L, null)));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var row = workbook.getSheet("表").getRow(1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(3);
            assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.BLANK);
        }
    }
}
