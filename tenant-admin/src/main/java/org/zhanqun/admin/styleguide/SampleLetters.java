package org.zhanqun.admin.styleguide;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhanqun.theme.Chart;
import org.zhanqun.theme.Composition;
import org.zhanqun.theme.Figure;
import org.zhanqun.theme.Frame;
import org.zhanqun.theme.Letter;
import org.zhanqun.theme.LetterDesk;
import org.zhanqun.theme.LetterFormPage;
import org.zhanqun.theme.LetterFormPage.Choice;
import org.zhanqun.theme.LetterFormPage.FieldError;
import org.zhanqun.theme.LetterItem;
import org.zhanqun.theme.LetterListPage;
import org.zhanqun.theme.LetterPage;
import org.zhanqun.theme.LetterQueryPage;
import org.zhanqun.theme.LetterReceiptPage;
import org.zhanqun.theme.Link;
import org.zhanqun.theme.ListPager;
import org.zhanqun.theme.MailboxPage;

/** Letters from nobody, and the pages on which they are written, looked up and read. */
record SampleLetters(SampleSite site) {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 16);
    private static final String NUMBER = "20261116-047213";
    private static final String TITLE = "城南片区什么时候通天然气";
    private static final LetterDesk DESK =
            new LetterDesk(SampleSite.url("letter-form"), SampleSite.url("letter-query"), 7, 15);
    private static final Link LIST = new Link("留言公开", SampleSite.url("letter-list"));

    MailboxPage mailbox() {
        var frame = frame();
        return new MailboxPage(
                frame,
                SampleSite.head(frame, "mailbox", "领导信箱"),
                "领导信箱",
                "受理写给政府负责人的来信，限时答复。",
                SampleSite.side(),
                DESK,
                List.of("咨询", "建议", "求助", "投诉"),
                LIST,
                items());
    }

    LetterListPage list() {
        var frame = frame();
        return new LetterListPage(
                frame,
                SampleSite.head(frame, "letter-list", "留言公开"),
                "留言公开",
                "公开群众来信和承办单位的答复。",
                SampleSite.side(),
                DESK,
                items(),
                ListPager.front(1, 2, _ -> LIST.url()),
                List.of(
                        new Figure("收到", "128", "件"),
                        new Figure("答复", "121", "件"),
                        new Figure("平均用时", "3.4", "个工作日"),
                        new Figure("满意率", "96.7", "%")),
                new Chart(
                        "各类来信",
                        "类别",
                        "件",
                        List.of(new Chart.Bar("咨询", 84), new Chart.Bar("建议", 31), new Chart.Bar("投诉", 13))),
                SampleItems.NOW.toLocalDate());
    }

    LetterPage letter() {
        var frame = frame();
        return new LetterPage(frame, SampleSite.head(frame, "letter", TITLE), letter("李*"), DESK, LIST);
    }

    LetterFormPage form(boolean wrong) {
        var frame = frame();
        return new LetterFormPage(
                frame,
                SampleSite.head(frame, wrong ? "letter-form-wrong" : "letter-form", "写信"),
                "领导信箱：写信",
                DESK,
                SampleSite.url("letter-form"),
                "sample",
                List.of(new Choice("CONSULTATION", "咨询", wrong), new Choice("SUGGESTION", "建议", false)),
                List.of("title", "name", "phone"),
                wrong ? Map.of("title", TITLE, "text", "楼道管道去年就装好了。") : Map.of(),
                null,
                wrong
                        ? List.of(new FieldError("name", "姓名", "请填写"), new FieldError("phone", "联系电话", "请填写"))
                        : List.of());
    }

    LetterReceiptPage receipt() {
        var frame = frame();
        return new LetterReceiptPage(
                frame,
                SampleSite.head(frame, "letter-receipt", "来信已收到"),
                TITLE,
                NUMBER,
                "7KQ2M-XW4RT",
                RECEIVED.plusDays(9),
                DESK);
    }

    LetterQueryPage query() {
        var frame = frame();
        return new LetterQueryPage(
                frame,
                SampleSite.head(frame, "letter-query", "来信查询"),
                DESK,
                NUMBER,
                null,
                letter(null),
                "已答复",
                "7KQ2MXW4RT",
                SampleSite.url("letter-query"),
                List.of(
                        new Choice("SATISFIED", "满意", false),
                        new Choice("FAIR", "基本满意", false),
                        new Choice("DISSATISFIED", "不满意", false)),
                null);
    }

    private static Letter letter(String name) {
        return new Letter(
                NUMBER,
                "咨询",
                TITLE,
                name,
                "楼道管道去年就装好了。\n请问什么时候能用上？",
                List.of(
                        new Letter.Step("来信", RECEIVED, null),
                        new Letter.Step("受理", RECEIVED, null),
                        new Letter.Step("答复", RECEIVED.plusDays(3), "用时 3 个工作日")),
                "示例县住房和城乡建设局",
                "<p>您好！管网已完工，计划下月分楼栋通气。</p>",
                null);
    }

    private static List<LetterItem> items() {
        return List.of(item(TITLE, "咨询", 0), item("建议公园增设休息座椅", "建议", 2));
    }

    private static LetterItem item(String title, String kind, int age) {
        var received = RECEIVED.minusDays(age);
        return new LetterItem(
                NUMBER, kind, title, SampleSite.url("letter"), "示例县住房和城乡建设局", received, received.plusDays(3));
    }

    private Frame frame() {
        return site.frame(Composition.COUNTY);
    }
}
