package org.zhanqun.admin.styleguide;

import java.util.List;
import org.zhanqun.theme.Composition;
import org.zhanqun.theme.Contact;
import org.zhanqun.theme.Frame;
import org.zhanqun.theme.LeaderCard;
import org.zhanqun.theme.LeaderPage;
import org.zhanqun.theme.LeadersPage;
import org.zhanqun.theme.ListPager;
import org.zhanqun.theme.OrganisationCard;
import org.zhanqun.theme.OrganisationPage;
import org.zhanqun.theme.OrganisationPage.Office;
import org.zhanqun.theme.OrganisationsPage;
import org.zhanqun.theme.TopicPage;

/** Leaders, by their posts and never by a name; organs; topics. */
record SampleOrgans(SampleSite site) {
    static final Contact CONTACT = new Contact("示例县城关镇人民路 1 号", "工作日 9:00—12:00，13:30—17:00", "0731-0000200");

    LeadersPage leaders() {
        var frame = frame();
        return new LeadersPage(
                frame, SampleSite.head(frame, "leaders", "政府领导"), "政府领导", "职务和工作分工。", SampleSite.side(), cards());
    }

    LeaderPage leader() {
        var frame = frame();
        return new LeaderPage(
                frame,
                SampleSite.head(frame, "leader", "县长"),
                cards().getFirst(),
                "0731-0000101",
                "<p>这里按时间顺序写明出生年月、学历和主要任职经历。</p>",
                SampleItems.NOW,
                "示例县人民政府办公室",
                SampleItems.items(4),
                cards().subList(1, 4),
                List.of());
    }

    OrganisationsPage organisations() {
        var frame = frame();
        return new OrganisationsPage(
                frame,
                SampleSite.head(frame, "organisations", "机构职能"),
                "机构职能",
                "工作部门的职能和联系方式。",
                SampleSite.side(),
                List.of(
                        new OrganisationCard("示例县教育局", SampleSite.url("organisation"), "主管全县教育工作。", CONTACT),
                        new OrganisationCard("示例县水利局", SampleSite.url("organisation"), "主管全县水利工作。", CONTACT)),
                ListPager.front(1, 2, _ -> SampleSite.url("organisations")));
    }

    OrganisationPage organisation() {
        var frame = frame();
        return new OrganisationPage(
                frame,
                SampleSite.head(frame, "organisation", "示例县教育局"),
                "示例县教育局",
                SampleSite.side(),
                CONTACT,
                "<ol><li>贯彻执行教育法律法规。</li><li>统筹义务教育均衡发展。</li></ol>",
                List.of(new Office("办公室", "0731-0000202", "综合协调、政务公开"), new Office("基础教育股", null, null)),
                SampleItems.NOW,
                "示例县教育局",
                List.of());
    }

    TopicPage topic(boolean archived) {
        var frame = frame();
        return TopicPage.of(
                frame,
                SampleSite.head(frame, archived ? "topic-archived" : "topic", "优化营商环境"),
                "优化营商环境",
                "无事不扰、有求必应。",
                archived,
                archived ? SampleItems.picture("shops", "") : null,
                SampleItems.pictured("service-hall", "rail", "road"),
                SampleItems.items(6),
                ListPager.front(1, 6, _ -> SampleSite.url("topic")),
                List.of(SampleItems.block("政策", 4), SampleItems.block("解读", 4)));
    }

    static List<LeaderCard> cards() {
        return List.of(
                card("县长", "党组书记、县长", "主持县人民政府全面工作。"),
                card("常务副县长", "党组副书记、常务副县长", "分管发展改革、财政和政务公开。"),
                card("副县长（一）", "副县长", "分管农业农村、水利和林业。"),
                card("副县长（二）", "副县长", "分管教育、卫生和民政。"));
    }

    private static LeaderCard card(String name, String post, String duties) {
        return new LeaderCard(name, SampleSite.url("leader"), post, duties, null);
    }

    private Frame frame() {
        return site.frame(Composition.COUNTY);
    }
}
