package org.zhanqun.admin.styleguide;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.zhanqun.theme.Composition;
import org.zhanqun.theme.LeavePage;
import org.zhanqun.theme.Link;
import org.zhanqun.theme.NoticePage;
import org.zhanqun.theme.NoticePage.Kind;

/** Pages that say why there is no other, or ask before the reader leaves. */
record SampleNotices(SampleSite site) {
    NoticePage notice(Kind kind) {
        var frame = kind.official() ? site.bare() : site.frame(Composition.COUNTY);
        var closed = kind == Kind.SITE_CLOSED;
        return new NoticePage(
                frame,
                SampleSite.head(frame, id(kind), kind.label()),
                kind,
                kind.label(),
                List.of("这里用一两句话说明发生了什么，以及接下来怎么办。"),
                kind.official() ? frame.footer().organiser() : null,
                kind.official() ? SampleItems.NOW : null,
                kind.untilLabel() == null ? null : LocalDate.of(2026, 12, 31),
                closed
                        ? new NoticePage.Successor(
                                "示例省人民政府门户网站", SampleSite.url("home-province"), "www.sample.gov.example", "4300009998")
                        : null,
                closed
                        ? List.of(new NoticePage.Move("教育动态", new Link("政务动态 › 部门动态", SampleSite.url("column"))))
                        : List.of(),
                SampleSite.links("home-county", "返回首页", "网站地图"));
    }

    LeavePage leave() {
        var frame = site.frame(Composition.COUNTY);
        return new LeavePage(
                frame,
                SampleSite.head(frame, "leave", "离开提示"),
                "https://www.example.com/",
                "www.example.com",
                SampleSite.url("article"));
    }

    static String id(Kind kind) {
        return "notice-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
