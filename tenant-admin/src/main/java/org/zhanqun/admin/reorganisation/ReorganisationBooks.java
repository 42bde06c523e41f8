package org.zhanqun.admin.reorganisation;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhanqun.admin.framework.Spreadsheet;
import org.zhanqun.reorganisation.PlanColumn;
import org.zhanqun.reorganisation.PlanRow;

/** The spreadsheets that are handed out: a list to fill in, and a ready one to change. */
final class ReorganisationBooks {
    private ReorganisationBooks() {}

    static Response template() {
        return book(
                List.of(
                        example("更名", "hn-hbt", "", "", "某省生态环境厅", "某省生态环境厅", "sthjt.hn.gov.example"),
                        example("整合", "hn-lfw", "hn-wht", "", "", "", ""),
                        example("划转", "hn-mzt", "hn-yjglt", "gzdt/tzgg=gzdt/tzgg、zcwj/bmwj", "", "", ""),
                        example("关停", "hn-dsj", "", "", "", "", "")),
                "reorganisation.xlsx");
    }

    private static List<Object> example(Object... cells) {
        return Arrays.asList(cells);
    }

    static Response of(String name, List<PlanRow> rows) {
        return book(
                rows.stream()
                        .map(row -> Arrays.stream(PlanColumn.values())
                                .<Object>map(row::text)
                                .toList())
                        .toList(),
                "reorganisation-" + name + ".xlsx");
    }

    private static Response book(List<List<Object>> rows, String fileName) {
        var all = new ArrayList<List<Object>>();
        all.add(Arrays.stream(PlanColumn.values()).<Object>map(PlanColumn::head).toList());
        all.addAll(rows);
        return Response.ok(Spreadsheet.of("机构改革", all), Spreadsheet.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
