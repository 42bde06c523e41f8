package org.zhanqun.admin.onboarding;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhanqun.admin.framework.Spreadsheet;
import org.zhanqun.onboarding.Acceptance;
import org.zhanqun.onboarding.SheetColumn;

/** The spreadsheets that onboardings hand out: the template, the report of acceptance (验收报告), and the list of one-time passwords. */
final class OnboardingBooks {
    private static final String CSV = "text/csv; charset=UTF-8";

    private OnboardingBooks() {}

    /** @param format csv, or Excel's for anything else */
    static Response template(String format) {
        var columns = Arrays.asList(SheetColumn.values());
        var heads = columns.stream().map(SheetColumn::head).toList();
        var example = columns.stream().map(SheetColumn::example).toList();
        if ("csv".equals(format)) {
            // The mark tells Excel that it is UTF-8.
            var text = "\uFEFF" + String.join(",", heads) + "\r\n" + String.join(",", example) + "\r\n";
            return download(text.getBytes(StandardCharsets.UTF_8), CSV, "onboarding.csv");
        }
        return book("批量开通", List.of(List.copyOf(heads), List.copyOf(example)), "onboarding.xlsx");
    }

    static Response report(long id, List<OnboardingDesk.Line> lines) {
        var rows = new ArrayList<List<Object>>();
        var heads = new ArrayList<Object>(List.of("行", "标识", "网站名称", "域名", "网站标识码", "管理员账号", "结果", "原因"));
        for (var item : Acceptance.Item.values()) {
            heads.add(OnboardingWords.word(item));
        }
        heads.addAll(List.of("空白必设栏目", "验收时间"));
        rows.add(heads);
        lines.forEach(line -> rows.add(row(line)));
        return book("验收报告", rows, "acceptance-" + id + ".xlsx");
    }

    private static List<Object> row(OnboardingDesk.Line line) {
        var row = new ArrayList<Object>();
        row.add(line.row());
        row.addAll(List.of(line.key(), line.name(), line.domain(), line.code(), line.webmaster()));
        row.add(OnboardingWords.word(line.state()));
        row.add(line.reason());
        var report = line.report();
        for (var item : Acceptance.Item.values()) {
            row.add(report == null ? null : OnboardingWords.word(report.items().get(item)));
        }
        row.add(report == null ? null : report.emptyColumns());
        row.add(report == null ? null : OnboardingWords.moment(report.lookedAt()));
        return row;
    }

    static Response passwords(long id, List<Invitations.Invitation> invitations) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("管理员账号", "姓名", "初始密码", "网站"));
        invitations.forEach(one -> rows.add(
                Arrays.asList(one.userName(), one.name(), one.oneTimePassword(), String.join("、", one.sites()))));
        return book("初始密码", rows, "passwords-" + id + ".xlsx");
    }

    private static Response book(String name, List<List<Object>> rows, String fileName) {
        return download(Spreadsheet.of(name, rows), Spreadsheet.TYPE, fileName);
    }

    private static Response download(byte[] bytes, String type, String fileName) {
        return Response.ok(bytes, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
