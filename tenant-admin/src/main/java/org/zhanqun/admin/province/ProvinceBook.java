package org.zhanqun.admin.province;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.zhanqun.admin.framework.Spreadsheet;
import org.zhanqun.admin.shell.Words;
import org.zhanqun.kernel.SheetCell;

/** How sites fare, as a file. */
final class ProvinceBook {
    private static final List<Object> HEADS =
            List.of("标识", "网站名称", "类别", "市州", "状况", "原因", "空白栏目", "超期栏目", "最久超期（天）", "多少天没有发布", "必须改的问题", "超期来信");

    private ProvinceBook() {}

    /** @param format csv, or Excel's for anything else */
    static Response of(List<SiteLine> lines, String format) {
        var rows = new ArrayList<List<Object>>();
        rows.add(HEADS);
        lines.forEach(line -> rows.add(row(line)));
        var csv = "csv".equals(format);
        return Response.ok(
                        csv ? csv(rows) : Spreadsheet.of("全省网站", rows),
                        csv ? "text/csv; charset=UTF-8" : Spreadsheet.TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"sites." + (csv ? "csv" : "xlsx") + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static byte[] csv(List<List<Object>> rows) {
        var text = new StringWriter();
        try (var printer = CSVFormat.EXCEL.print(text)) {
            // The mark tells Excel that it is UTF-8.
            text.write('\uFEFF');
            for (var row : rows) {
                printer.printRecord(row.stream().map(ProvinceBook::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object cell(Object value) {
        return value instanceof String text ? SheetCell.text(text) : value;
    }

    private static List<Object> row(SiteLine line) {
        var measured = line.measured();
        var row = new ArrayList<Object>(List.of(
                line.key(),
                line.name(),
                Words.word(line.kind()),
                line.cityName(),
                ProvinceWords.word(line.level()),
                line.why()));
        row.addAll(
                measured == null
                        ? Arrays.asList(null, null, null, null, null, null)
                        : Arrays.asList(
                                measured.empty(),
                                measured.overdue(),
                                measured.worstDays(),
                                measured.quietDays(),
                                measured.blocking(),
                                measured.lettersOverdue()));
        return row;
    }
}
