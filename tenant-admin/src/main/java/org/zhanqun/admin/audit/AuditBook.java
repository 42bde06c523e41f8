package org.zhanqun.admin.audit;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.zhanqun.admin.framework.Spreadsheet;
import org.zhanqun.kernel.SheetCell;

/** The trail as a file, written while it is read: Excel's format on a disk's back, CSV straight to the caller. */
final class AuditBook {
    private static final List<String> HEADS =
            List.of("时间", "操作人", "网站", "类别", "操作", "对象", "说明", "变更前后", "来源地址", "客户端", "序号", "校验值");
    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH = 24;

    private AuditBook() {}

    /** Hands out lines one after another. */
    interface Source {
        void each(Consumer<AuditLine> line);
    }

    /** @param format csv, or Excel's for anything else */
    static Response of(Source source, String format) {
        var csv = "csv".equals(format);
        StreamingOutput output = out -> {
            if (csv) {
                writeCsv(source, out);
            } else {
                writeBook(source, out);
            }
        };
        return Response.ok(output, csv ? "text/csv; charset=UTF-8" : Spreadsheet.TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"audit." + (csv ? "csv" : "xlsx") + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static void writeCsv(Source source, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // The mark tells Excel that it is UTF-8.
        writer.write('\uFEFF');
        var printer = CSVFormat.EXCEL.print(writer);
        printer.printRecord(HEADS);
        source.each(line -> {
            try {
                printer.printRecord(cells(line).stream().map(SheetCell::text).toList());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        printer.flush();
    }

    private static void writeBook(Source source, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            var sheet = workbook.createSheet("操作日志");
            sheet.setDefaultColumnWidth(WIDTH);
            sheet.createFreezePane(0, 1);
            var next = new int[1];
            write(sheet, next[0]++, HEADS);
            source.each(line -> write(sheet, next[0]++, cells(line)));
            workbook.write(out);
        }
    }

    private static void write(SXSSFSheet sheet, int number, List<String> cells) {
        var row = sheet.createRow(number);
        for (var i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    private static List<String> cells(AuditLine line) {
        return List.of(
                line.at(),
                line.platform() ? "系统" : line.person(),
                line.siteName(),
                line.area(),
                line.action(),
                line.subject(),
                line.detail(),
                line.changes().stream()
                        .map(one -> one.field() + "：" + one.before() + " → " + one.after())
                        .collect(Collectors.joining("；")),
                line.address(),
                line.client(),
                line.number() == null ? "" : line.number().toString(),
                line.hash() == null ? "" : line.hash());
    }
}
