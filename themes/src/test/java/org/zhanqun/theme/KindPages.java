package org.zhanqun.theme;

import static org.zhanqun.theme.Pieces.IMG;
import static org.zhanqun.theme.Pieces.NOW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhanqun.theme.PageTags.ArticleTags;
import org.zhanqun.theme.PageTags.ColumnTags;
import org.zhanqun.theme.TopicPart.Entry;
import org.zhanqun.theme.TopicPart.Shape;

/** Pages of the kinds of content with facts of their own: documents, leaders, organs, topics. */
final class KindPages {

    static final String REPEALED_BY = "被安政发〔2026〕20号废止";

    private static final String TITLE = "安化县人民政府关于印发《安化县促进黑茶产业高质量发展若干措施》的通知";
    private static final String TEXT = """
        <p>各乡镇人民政府，县直各单位：</p><p>现将《安化县促进黑茶产业高质量发展若干措施》印发给你们，请认真组织实施。</p>
        <p class="align-right">安化县人民政府</p><p class="align-right">2026年11月18日</p>
        <h2>一、支持生态茶园建设</h2><p>对新建、改造连片五十亩以上的生态茶园，经验收合格的，按每亩八百元给予一次性补助。</p>
        <h2>二、支持加工提质</h2><p>对茶叶加工企业更新清洁化生产线的，按设备投资额的百分之十五给予补助。</p>\
        """;
    private static final List<String> ACTIVITIES = List.of("调研冬修水利和森林防火工作", "到政务服务中心现场办公", "会见高校科技合作代表团");

    private KindPages() {}

    static DocumentHead document(Validity validity) {
        return new DocumentHead(
                "43092300/2026-00412",
                "安政发〔2026〕12号",
                "安化县人民政府",
                LocalDate.of(2026, 11, 18),
                "农业、林业、水利",
                validity,
                validity.over() ? REPEALED_BY : null);
    }

    static PolicyItem policyItem(Validity validity, int age) {
        return new PolicyItem(Pieces.article(TITLE, age), document(validity));
    }

    static PolicyPage policy(Validity validity) {
        return policy(TITLE, document(validity));
    }

    static PolicyPage policy(String title, DocumentHead document) {
        var frame = Frames.frame(Composition.COUNTY);
        return new PolicyPage(
                frame,
                articleHead(frame, title, "政府文件", "政策文件"),
                title,
                NOW,
                "安化县人民政府",
                document,
                TEXT,
                List.of(new Attachment("补助申报表及填写说明.docx", "/zcwj/P1.docx", "DOCX", 59_392)),
                List.of(Pieces.article("一图读懂六条措施", 1, "tea-terraces"), Pieces.article("文字解读：补什么、补多少、怎么申报", 2)),
                new Link("安化县农村住房建设管理办法", "/1.html"),
                null,
                List.of(Pieces.block("政府文件", List.of("安化县城市公共停车场管理暂行规定"), 4)),
                List.of(new CustomFact("实施日期", "2027-01-01", null)));
    }

    /** A document of which nothing is known but that it holds. */
    static PolicyPage barePolicy() {
        return policy("安化县农村住房建设管理办法", new DocumentHead(null, null, null, null, null, Validity.EFFECTIVE, null));
    }

    static PolicyListPage policies() {
        var frame = Frames.frame(Composition.COUNTY);
        return new PolicyListPage(
                frame,
                columnHead(frame, "政府文件", "政策文件"),
                "政府文件",
                "县人民政府制发的文件，标明效力。",
                Pages.side(),
                List.of(
                        new PolicyListPage.Filter("全部", "/zcwj/", true),
                        new PolicyListPage.Filter("有效", "/zcwj/effective.html", false),
                        new PolicyListPage.Filter("已废止", "/zcwj/repealed.html", false)),
                Stream.of(Validity.values())
                        .map(validity -> policyItem(validity, validity.ordinal()))
                        .toList(),
                ListPager.front(2, 44, number -> "/zcwj/index_" + number + ".html"));
    }

    static LeaderCard leader(String name, String post, String portrait) {
        return new LeaderCard(
                name,
                "/zwgk/zfld/202611/" + name.length() + post.length() + ".html",
                post,
                "领导县人民政府全面工作，分管审计、机关事务。",
                portrait == null ? null : new Picture(portrait, name + "肖像", 300, 380));
    }

    static LeadersPage leaders() {
        var frame = Frames.frame(Composition.COUNTY);
        return new LeadersPage(
                frame,
                columnHead(frame, "政府领导", "负责人信息"),
                "政府领导",
                "领导姓名均为演示内容。",
                Pages.side(),
                List.of(
                        leader("江清源", "县委副书记、县长", IMG + "portrait.svg"),
                        leader("资怀远", "县委常委、常务副县长", null),
                        leader("沅芷兰", "副县长", null),
                        leader("澧望舒", "副县长、县公安局局长", null)));
    }

    static LeaderPage leaderPage() {
        var frame = Frames.frame(Composition.COUNTY);
        return new LeaderPage(
                frame,
                articleHead(frame, "江清源", "政府领导", "负责人信息"),
                leader("江清源", "县委副书记、县长", null),
                "0737-0000101",
                "<p>1974 年生，大学学历，公共管理硕士。历任乡镇长、县水利局局长、副县长。</p>",
                NOW,
                "安化县人民政府办公室",
                ACTIVITIES.stream().map(title -> Pieces.article(title, 3)).toList(),
                List.of(leader("资怀远", "县委常委、常务副县长", null), leader("沅芷兰", "副县长", null)),
                List.of(new CustomFact("接待日", "每月第一个星期三", null)));
    }

    static Contact contact() {
        return new Contact("安化县东坪镇资江路 1 号", "工作日 9:00—12:00，13:30—17:00", "0737-0000200");
    }

    static OrganisationsPage organisations() {
        var frame = Frames.frame(Composition.COUNTY);
        return new OrganisationsPage(
                frame,
                columnHead(frame, "机构职能", "机构职能"),
                "机构职能",
                "县政府工作部门的职能和联系方式。",
                Pages.side(),
                List.of(
                        new OrganisationCard("安化县教育局", "/zwgk/jgzn/1.html", "主管全县教育工作。", contact()),
                        new OrganisationCard(
                                "安化县水利局", "/zwgk/jgzn/2.html", null, new Contact(null, null, "0737-0000201")),
                        new OrganisationCard("安化县林业局", "/zwgk/jgzn/3.html", null, new Contact(null, null, null))),
                ListPager.front(1, 3, _ -> "/zwgk/jgzn/"));
    }

    static OrganisationPage organisation() {
        var frame = Frames.frame(Composition.COUNTY);
        return new OrganisationPage(
                frame,
                articleHead(frame, "安化县教育局", "机构职能", "机构职能"),
                "安化县教育局",
                Pages.side(),
                contact(),
                "<ol><li>贯彻执行教育法律法规。</li><li>统筹义务教育均衡发展。</li></ol>",
                List.of(
                        new OrganisationPage.Office("办公室", "0737-0000202", "综合协调、政务公开"),
                        new OrganisationPage.Office("基础教育股", null, null)),
                NOW,
                "安化县教育局",
                List.of(new CustomFact("网上办事", "https://zwfw.gov.cn/", "https://zwfw.gov.cn/")));
    }

    static TopicPage topic(boolean archived) {
        var frame = Frames.frame(Composition.COUNTY);
        var pictured = List.of(Pieces.article("企业开办专窗：一窗受理", 1, "service-hall"), Pieces.article("物流专列开行", 2, "rail"));
        var progress = new ArrayList<>(pictured);
        progress.addAll(
                Pieces.block("", List.of("涉企检查实行“扫码入企”", "企业诉求直通车受理 46 件"), 4).items());
        return TopicPage.of(
                frame,
                columnHead(frame, "优化营商环境", "工作动态"),
                "优化营商环境",
                "无事不扰、有求必应。把企业的烦心事，办成政府的上心事。",
                archived,
                archived ? new Picture(IMG + "shops.svg", "商铺", 0, 0) : null,
                pictured,
                progress,
                ListPager.front(1, 6, _ -> "/ztzl/"),
                archived ? List.of() : List.of(Pieces.block("政策", List.of("安化县优化营商环境十条"), 3)));
    }

    /** A topic with a block of each kind. */
    static TopicPage arrangedTopic(boolean archived) {
        var frame = Frames.frame(Composition.COUNTY);
        var title = "安化黑茶文化节";
        var wall = List.of("tea-wide", "shops", "rail", "service-hall").stream()
                .map(name -> entry("现场：" + name, null, null, null, false, name))
                .toList();
        var events = List.of(
                entry("筹备工作动员会召开", "县委、县政府动员部署，成立筹备工作组。", "2026年8月", null, false, null),
                entry("文化节开幕", null, "2026年10月18日", null, false, null));
        var links = List.of(
                entry("安化县人民政府", null, null, "/", false, null),
                entry("黑茶产业协会", null, null, "/_leave?to=https%3A%2F%2Fexample.org%2F", true, null));
        var parts = List.of(
                part(Shape.LIST, "最新报道", null, wideList(), null),
                part(Shape.BANNER, null, "一片叶子，富一方百姓", null, List.of(entry(null, null, null, null, false, "tea-wide"))),
                part(Shape.TEXT, "活动说明", "<p>文化节由县人民政府主办，为期三天。</p>", null, null),
                part(Shape.PICTURES, "精彩瞬间", null, null, wall),
                part(Shape.TIMELINE, "大事记", null, null, events),
                part(
                        Shape.VIDEO,
                        "宣传片",
                        null,
                        null,
                        List.of(entry(null, "两分钟的短片：茶山、作坊和街市。", null, "/media/film.mp4", false, null))),
                part(Shape.LINKS, "相关链接", null, null, links));
        return TopicPage.of(
                frame,
                articleHead(frame, title, "在办专题", "工作动态"),
                title,
                "以茶会友，共话产业。",
                archived,
                new Picture(IMG + "tea-wide.svg", "茶山", 0, 0),
                new Arrangement(NOW, "安化县人民政府办公室", "<p>专题汇集文化节的报道、图片和影像。</p>", parts, null));
    }

    private static List<ArticleItem> wideList() {
        return Pieces.block("", List.of("文化节筹备就绪", "三十家企业报名参展"), 2).items();
    }

    private static TopicPart part(
            Shape shape, String title, String text, List<ArticleItem> items, List<Entry> entries) {
        return new TopicPart(shape, "part-" + shape, title, items == null ? null : "/zwdt/", text, items, entries);
    }

    private static Entry entry(String title, String text, String date, String url, boolean outward, String picture) {
        return new Entry(
                title,
                text,
                date,
                url,
                outward,
                picture == null ? null : new Picture(IMG + picture + ".svg", "图：" + picture, 0, 0));
    }

    static TopicPage bareTopic() {
        var full = topic(false);
        return TopicPage.of(
                full.frame(),
                full.head(),
                full.name(),
                null,
                false,
                null,
                null,
                null,
                ListPager.front(1, 0, _ -> "/"),
                null);
    }

    static List<Page> all() {
        var pages = new ArrayList<Page>();
        Stream.of(Validity.values()).map(KindPages::policy).forEach(pages::add);
        pages.addAll(List.of(
                barePolicy(),
                policies(),
                leaders(),
                leaderPage(),
                organisations(),
                organisation(),
                topic(false),
                topic(true),
                arrangedTopic(false),
                arrangedTopic(true),
                bareTopic()));
        return pages;
    }

    private static PageHead columnHead(Frame frame, String column, String type) {
        return new PageHead(
                PageHead.title(column, frame.site().name()),
                null,
                "/" + type + "/",
                PageTags.column(Frames.siteTags(frame), new ColumnTags(column, column, column, type)),
                null,
                List.of(new Crumb(column, null)));
    }

    private static PageHead articleHead(Frame frame, String title, String column, String type) {
        var path = "/x/202611/t20261122_4711.html";
        var tags = PageTags.article(
                Frames.siteTags(frame),
                new ColumnTags(column, column, column, type),
                new ArticleTags(title, NOW, "安化县人民政府", "黑茶", "演示编辑", "摘要", null, path));
        return new PageHead(
                PageHead.title(title, frame.site().name()),
                null,
                path,
                tags,
                null,
                List.of(new Crumb(column, "/x/"), new Crumb(title, null)));
    }
}
