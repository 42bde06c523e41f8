package org.zhanqun.theme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhanqun.theme.LetterFormPage.Choice;
import org.zhanqun.theme.LetterFormPage.FieldError;
import org.zhanqun.theme.LetterQueryPage.Notice;
import org.zhanqun.theme.PageTags.ArticleTags;
import org.zhanqun.theme.PageTags.ColumnTags;

/** Pages of letters, as the renderer would fill them. */
final class LetterPages {
    static final LetterDesk DESK = new LetterDesk("/hdjl/ldxx/write.html", "/hdjl/lygk/query.html", 7, 15);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 16);
    private static final List<Choice> KINDS = List.of(
            new Choice("CONSULTATION", "咨询", false),
            new Choice("SUGGESTION", "建议", true),
            new Choice("COMPLAINT", "投诉", false));

    private LetterPages() {}

    static Letter letter(String title, String text, String answer, String reason) {
        return new Letter(
                "20261116-047213",
                "咨询",
                title,
                "江*",
                text,
                List.of(
                        new Letter.Step("来信", RECEIVED, null),
                        new Letter.Step("受理", RECEIVED, null),
                        new Letter.Step("转办", RECEIVED.plusDays(1), "县住房和城乡建设局"),
                        new Letter.Step("答复", RECEIVED.plusDays(3), "用时 3 个工作日")),
                answer == null ? null : "县住房和城乡建设局",
                answer,
                reason);
    }

    static Letter answered() {
        return letter(
                "东坪镇城南片区何时接通天然气？",
                "我住城南安置小区三期，楼道燃气管道去年就装好了。\n\n请问什么时候能用上？",
                "<p>您好！城南片区中压管网已完工，计划 12 月 10 日前分楼栋通气。</p><p>入户安检不收费。</p>",
                null);
    }

    static LetterItem item(String title, int age) {
        return new LetterItem(
                "202611%02d-00%04d".formatted(20 - age, age),
                age % 2 == 0 ? "咨询" : "建议",
                title,
                "/hdjl/lygk/202611%02d-00%04d.html".formatted(20 - age, age),
                "县住房和城乡建设局",
                RECEIVED.minusDays(age),
                RECEIVED.minusDays(age).plusDays(3));
    }

    private static List<LetterItem> items() {
        return List.of(item("东坪镇城南片区何时接通天然气？", 0), item("建议资江风光带增设休息座椅", 1), item("异地就医备案后怎样报销", 2));
    }

    static MailboxPage mailbox() {
        var frame = Frames.frame(Composition.COUNTY);
        return new MailboxPage(
                frame,
                Frames.plainHead(frame, "领导信箱"),
                "领导信箱",
                "受理写给政府负责人的来信，限时答复。",
                Pages.side(),
                DESK,
                List.of("咨询", "建议", "求助"),
                new Link("留言公开", "/hdjl/lygk/"),
                items());
    }

    static LetterListPage list(List<LetterItem> items) {
        var frame = Frames.frame(Composition.COUNTY);
        return new LetterListPage(
                frame,
                Frames.plainHead(frame, "留言公开"),
                "留言公开",
                "公开群众来信和承办单位的答复。",
                Pages.side(),
                DESK,
                items,
                ListPager.front(
                        items.isEmpty() ? 1 : 2, items.isEmpty() ? 0 : 43, n -> "/hdjl/lygk/index_" + n + ".html"),
                List.of(
                        new Figure("收到", "1,128", "件"),
                        new Figure("答复", "1,121", "件"),
                        new Figure("平均用时", "3.4", "个工作日"),
                        new Figure("满意率", "96.7", "%")),
                new Chart(
                        "各类来信",
                        "类别",
                        "件",
                        List.of(new Chart.Bar("咨询", 640), new Chart.Bar("建议", 310), new Chart.Bar("投诉", 178))),
                Pieces.NOW.toLocalDate());
    }

    static LetterPage letter(Letter letter) {
        var frame = Frames.frame(Composition.COUNTY);
        var path = "/hdjl/lygk/" + letter.number() + ".html";
        var tags = PageTags.article(
                Frames.siteTags(frame),
                new ColumnTags("留言公开", "留言公开", "留言公开", "咨询投诉"),
                new ArticleTags(letter.title(), Pieces.NOW, "县住建局", "咨询", "县住建局", "来信和答复", null, path));
        var head = new PageHead(
                PageHead.title(letter.title(), frame.site().name()),
                null,
                path,
                tags,
                "/hdjl/",
                List.of(new Crumb("互动交流", "/hdjl/"), new Crumb("留言公开", "/hdjl/lygk/"), new Crumb("来信", null)));
        return new LetterPage(frame, head, letter, DESK, new Link("留言公开", "/hdjl/lygk/"));
    }

    static LetterFormPage form(Map<String, String> values, String notice, List<FieldError> errors) {
        var frame = Frames.frame(Composition.COUNTY);
        return new LetterFormPage(
                frame,
                Frames.plainHead(frame, "写信"),
                "领导信箱：写信",
                DESK,
                "/hdjl/ldxx/write.html",
                "token",
                KINDS,
                List.of("title", "name", "phone"),
                values,
                notice,
                errors);
    }

    /** What comes back when something is wrong. */
    static LetterFormPage mended() {
        return form(
                Map.of("text", "第一行\n第二行", "phone", "abc", "consent", "yes"),
                null,
                List.of(
                        new FieldError("title", "标题", "请填写"),
                        new FieldError("phone", "联系电话", "电话只能含数字、加号、括号和短横线，5 到 20 个字")));
    }

    /** What comes back when nothing can be taken in now. */
    static LetterFormPage handedBack(String text) {
        var form = form(Map.of(), null, List.of());
        var frame = Frames.frame(form.frame().site(), List.of(), null);
        return new LetterFormPage(
                frame,
                Frames.plainHead(frame, "写信"),
                form.name(),
                DESK,
                null,
                null,
                null,
                null,
                Map.of("title", "何时通气", "text", text),
                "来信没有收到，请稍后再交。您写的内容在下面，可以先复制保存。",
                null);
    }

    static LetterReceiptPage receipt() {
        var frame = Frames.frame(Composition.COUNTY);
        return new LetterReceiptPage(
                frame,
                Frames.plainHead(frame, "来信已收到"),
                "东坪镇城南片区何时接通天然气？",
                "20261116-047213",
                "7KQ2M-XW4RT",
                LocalDate.of(2026, 11, 25),
                DESK);
    }

    static LetterQueryPage query(Letter letter, Notice notice, String rated) {
        var frame = Frames.frame(Composition.COUNTY);
        var open = letter != null && letter.answer() != null && rated == null;
        return new LetterQueryPage(
                frame,
                Frames.plainHead(frame, "来信查询"),
                DESK,
                "20261116-047213",
                notice,
                letter,
                letter == null ? null : "已答复",
                open ? "7KQ2MXW4RT" : null,
                "/hdjl/lygk/rate.html",
                open ? List.of(new Choice("SATISFIED", "满意", false), new Choice("FAIR", "基本满意", false)) : List.of(),
                rated);
    }

    static List<Page> all() {
        var returned = letter("工资被拖欠", "单位拖欠工资。", null, "属于人民法院受理的范围，请向法院起诉。");
        return List.of(
                mailbox(),
                list(items()),
                list(List.of()),
                letter(answered()),
                form(Map.of(), null, List.of()),
                mended(),
                handedBack("第一行\n第二行"),
                receipt(),
                query(null, Notice.refused("编号或查询码不对，请核对后再试。"), null),
                query(answered(), null, null),
                query(answered(), Notice.done("评价已收到，谢谢。"), "满意"),
                query(returned, null, null));
    }
}
