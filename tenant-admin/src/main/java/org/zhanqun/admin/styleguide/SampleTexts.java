package org.zhanqun.admin.styleguide;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.zhanqun.theme.ArticlePage;
import org.zhanqun.theme.Attachment;
import org.zhanqun.theme.Composition;
import org.zhanqun.theme.CustomFact;
import org.zhanqun.theme.DocumentHead;
import org.zhanqun.theme.Frame;
import org.zhanqun.theme.Link;
import org.zhanqun.theme.ListPager;
import org.zhanqun.theme.PolicyItem;
import org.zhanqun.theme.PolicyListPage;
import org.zhanqun.theme.PolicyPage;
import org.zhanqun.theme.SinglePage;
import org.zhanqun.theme.Validity;

/** Articles and documents. */
record SampleTexts(SampleSite site) {
    private static final String ISSUER = "示例县人民政府";
    private static final String DOCUMENT = "示例县人民政府关于印发《示例县促进茶产业高质量发展若干措施》的通知";
    private static final Link PREVIOUS = new Link("沿江生态修复二期工程通过竣工验收", SampleSite.url("article"));
    private static final Link NEXT = new Link("旅游公路实现全线通车", SampleSite.url("article"));
    private static final List<Attachment> FILES =
            List.of(new Attachment("申报表及填写说明.docx", SampleSite.url("policy"), "DOCX", 59_392));

    ArticlePage article() {
        var frame = frame();
        return new ArticlePage(
                frame,
                SampleSite.head(frame, "article", "正文"),
                "全县政务公开工作推进会召开，部署基层政务公开标准化规范化建设",
                SampleItems.NOW,
                ISSUER + "办公室",
                "示例编辑部",
                SampleItems.BODY,
                document(Validity.EFFECTIVE),
                FILES,
                PREVIOUS,
                NEXT,
                List.of(SampleItems.block("同栏目最新", 5)),
                List.of(new CustomFact("活动地点", "县政务服务中心三楼会议室", null)));
    }

    SinglePage single() {
        var frame = frame();
        return new SinglePage(
                frame,
                SampleSite.head(frame, "single", "公开指南"),
                "公开指南",
                "怎样获取政府信息。",
                SampleSite.side(),
                SampleItems.BODY,
                SampleItems.NOW,
                ISSUER + "办公室",
                FILES);
    }

    PolicyPage policy(Validity validity) {
        var frame = frame();
        return new PolicyPage(
                frame,
                SampleSite.head(frame, validity.over() ? "policy-repealed" : "policy", "正文"),
                DOCUMENT,
                SampleItems.NOW,
                ISSUER,
                head(validity),
                SampleItems.BODY,
                FILES,
                List.of(SampleItems.item("一图读懂六条措施", 1, "tea-terraces"), SampleItems.item("补什么、补多少、怎么申报", 1, null)),
                PREVIOUS,
                NEXT,
                List.of(SampleItems.block("同栏目最新", 4)),
                List.of());
    }

    PolicyListPage policies() {
        var frame = frame();
        return new PolicyListPage(
                frame,
                SampleSite.head(frame, "policy-list", "政府文件"),
                "政府文件",
                "县人民政府制发的文件，标明效力。",
                SampleSite.side(),
                Stream.of("全部", "有效", "已修改", "已废止")
                        .map(name -> new PolicyListPage.Filter(name, SampleSite.url("policy-list"), name.equals("全部")))
                        .toList(),
                Stream.of(Validity.values()).map(SampleTexts::document).toList(),
                ListPager.front(2, 44, _ -> SampleSite.url("policy-list")));
    }

    static PolicyItem document(Validity validity) {
        return new PolicyItem(SampleItems.item(DOCUMENT, validity.ordinal(), null), head(validity));
    }

    private static DocumentHead head(Validity validity) {
        return new DocumentHead(
                "43000000/2026-00012",
                "示政发〔2026〕12号",
                ISSUER,
                LocalDate.of(2026, 11, 18),
                "农业、林业、水利",
                validity,
                validity.holds() ? null : "见示政发〔2026〕20号");
    }

    private Frame frame() {
        return site.frame(Composition.COUNTY);
    }
}
