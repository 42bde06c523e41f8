package org.zhanqun.admin.framework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * One sheet of text and numbers as an Excel file. Text is stored as text: a name that begins with an equals sign is no
 * formula.
 */
public final class Spreadsheet {
    /** The media type of such a file. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** In characters; names of sites and columns are about as long. */
    private static final int WIDTH = 24;

    private Spreadsheet() {}

    /** @param rows the first one stays in sight; cells are texts, numbers, or null for none */
    public static byte[] of(String name, List<List<Object>> rows) {
        try (var workbook = new XSSFWorkbook();
                var target = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet(name);
            sheet.setDefaultColumnWidth(WIDTH);
            sheet.createFreezePane(0, 1);
            rows.forEach(row -> write(row, next(sheet)));
            workbook.write(target);
            return target.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row next(Sheet sheet) {
        return sheet.createRow(sheet.getPhysicalNumberOfRows());
    }

    private static void write(List<Object> values, Row row) {
        for (var i = 0; i < values.size(); i++) {
            write(values.get(i), row.createCell(i));
        }
    }

    private static void write(Object value, Cell cell) {
        switch (value) {
            case null -> cell.setBlank();
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> cell.setCellValue(value.toString());
        }
    }
}
