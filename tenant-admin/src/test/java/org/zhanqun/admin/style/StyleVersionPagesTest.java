package org.zhanqun.admin.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.zhanqun.admin.shell.Workbench.asABrowser;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.style.HomeBlock;
import org.zhanqun.framework.style.StyleDrafts;
import org.zhanqun.framework.style.StyleTokens;
import org.zhanqun.framework.style.StyleVersions;
import org.zhanqun.identity.Role;
import org.zhanqun.rollout.PilotGroups;
import org.zhanqun.rollout.StyleRollout;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.style.Palette;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class StyleVersionPagesTest {
    private static final String STYLES = "/admin/styles";
    private static final String WEBMASTER = "webmaster-of-style-versions";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    StyleVersions versions;

    @Inject
    StyleDrafts drafts;

    @Inject
    StyleRollout rollout;

    @Inject
    PilotGroups groups;

    private Site site;
    private long draft;
    private String at;

    @BeforeEach
    void aDraft() {
        site = province.county();
        province.employ(WEBMASTER, Role.WEBMASTER, site);
        draft = tenants.callAsProvince(() -> drafts.start(SiteKind.COUNTY).id());
        at = STYLES + "/" + draft;
    }

    @AfterEach
    void takeBack() {
        tenants.runAsProvince(() -> {
            var state = versions.require(draft).state();
            if (state == FrameworkState.PILOT || state == FrameworkState.CURRENT) {
                rollout.rollBack(draft, "测试结束");
            }
        });
    }

    @Test
    @TestSecurity(user = "province")
    void aStyleIsDraftedLookedAtRolledOutAndTakenBack() {
        assertThat(page(STYLES).select("h2").eachText()).contains("县级门户", "部门网站");
        tokens(0, "RED", "#8a5200", "{region}欢迎您").then().statusCode(303).header("Location", endsWith("?done=saved"));
        logo("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script><circle r='4'/></svg>")
                .then()
                .statusCode(303);
        var editor = page(at);
        assertThat(editor.select("input[name=palette][checked]").val()).isEqualTo("RED");
        assertThat(editor.select("input[name=slogan]").val()).isEqualTo("{region}欢迎您");
        assertThat(editor.select("img[alt=这一版的网站标志]").attr("src")).startsWith("data:image/svg+xml;base64,");
        assertThat(editor.select(".st.warn")).hasSize(4);

        var preview = parsed(post(at + "/previews", Map.of("site", site.key())));
        assertThat(preview.select("a:contains(打开预览)").attr("href")).contains(site.key(), "/_preview/s" + draft);

        post(at + "/check", Map.of()).then().statusCode(303).header("Location", endsWith("?done=checked"));
        var group = tenants.callAsProvince(
                () -> groups.add("风格页" + site.key(), Set.of(site.key())).id());
        post(at + "/rollout/pilots", Map.of("group", Long.toString(group)))
                .then()
                .statusCode(303);
        var grid = page(at + "/rollout");
        assertThat(grid.select(".cells li.d a").eachAttr("href")).containsExactly("/admin/sites/" + site.key());
        post(at + "/rollout/all", Map.of()).then().statusCode(303);
        assertThat(page("/admin/sites/" + site.key() + "/style")
                        .select("input[checked]")
                        .val())
                .isEqualTo("RED");

        var refused = post(at + "/rollout/return", Map.of("reason", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(parsed(refused).select("[role=alert] li").text()).startsWith("原因");
        post(at + "/rollout/return", Map.of("reason", "太红")).then().statusCode(303);
        assertThat(page(at + "/rollout").select(".cells li.d")).isEmpty();
    }

    @Test
    @TestSecurity(user = "province")
    void whatIsRefusedStaysInTheFormWithTheReason() {
        var refused = tokens(0, "TEAL", "#ff9900", "欢迎");
        assertThat(refused.statusCode()).isEqualTo(422);
        var form = parsed(refused);
        assertThat(form.select("[role=alert] li").text()).startsWith("强调色").contains("4.5:1", "可以改用 #");
        assertThat(form.select("input[name=accent]").val()).isEqualTo("#ff9900");
        assertThat(form.select("input[name=palette][checked]").val()).isEqualTo("TEAL");
        assertThat(form.select("input[name=slogan]").val()).isEqualTo("欢迎");

        var noPicture = logo("no picture");
        assertThat(noPicture.statusCode()).isEqualTo(422);
        assertThat(parsed(noPicture).select("[role=alert] li").text()).startsWith("文件");
    }

    @Test
    @TestSecurity(user = "province")
    void theBlocksOfTheHomePageAreOrderedAndWhatMayBeIsLeftOut() {
        var form = new HashMap<>(Map.of("revision", "0", "palette", "BLUE", "accent", "", "slogan", ""));
        form.putAll(Map.of(
                "home-SERVICES", "3",
                "home-OPENNESS", "2",
                "home-INTERACTION", "1",
                "home-ABOUT", "0",
                "home-FEATURED", "4",
                "home-SITES", "5"));
        post(at + "/tokens", form).then().statusCode(303);
        assertThat(tenants.callAsProvince(() -> versions.require(draft).tokens().home()))
                .containsExactly(
                        HomeBlock.INTERACTION,
                        HomeBlock.OPENNESS,
                        HomeBlock.SERVICES,
                        HomeBlock.FEATURED,
                        HomeBlock.SITES);
        assertThat(page(at).select("#home-ABOUT option[selected]").text()).isEqualTo("不显示");

        form.put("revision", "1");
        form.put("home-SERVICES", "0");
        var refused = post(at + "/tokens", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(parsed(refused).select("[role=alert] li").text())
                .startsWith("首页区块")
                .contains("办事服务");
    }

    @Test
    @TestSecurity(user = "province")
    void theEditorOffersTheBlocksOfTheKindsOwnHomePage() {
        var city = tenants.callAsProvince(() -> drafts.start(SiteKind.CITY).id());
        var form = page(STYLES + "/" + city);
        assertThat(form.select(".home-place label").eachText())
                .containsExactly("区县网站", "政务公开", "通知公告和互动交流", "走进本地", "特色栏目和专题");
        assertThat(form.select("#home-OPENNESS option").eachText()).hasSize(5);
        // Of two in the same place, the one that usually comes first does.
        post(
                        STYLES + "/" + city + "/tokens",
                        Map.of(
                                "revision", "0",
                                "palette", "BLUE",
                                "home-SITES", "2",
                                "home-OPENNESS", "1",
                                "home-INTERACTION", "2",
                                "home-ABOUT", "0",
                                "home-FEATURED", "5",
                                "home-SERVICES", "1"))
                .then()
                .statusCode(303);
        assertThat(tenants.callAsProvince(() -> versions.require(city).tokens().home()))
                .containsExactly(HomeBlock.OPENNESS, HomeBlock.SITES, HomeBlock.INTERACTION, HomeBlock.FEATURED);
        tenants.runAsProvince(() -> drafts.discard(city));
    }

    @Test
    @TestSecurity(user = "province")
    void whoWasOvertakenKeepsWhatTheyTypedAndSeesWhatIsThere() {
        tokens(0, "RED", "", "").then().statusCode(303);
        var overtaken = tokens(0, "TEAL", "", "慢了一步");
        assertThat(overtaken.statusCode()).isEqualTo(409);
        var form = parsed(overtaken);
        assertThat(form.select("[role=alert]").text()).contains("刚被 province 修改");
        assertThat(form.select("input[name=slogan]").val()).isEqualTo("慢了一步");
        assertThat(form.select(".form-check:contains(草稿) input").val()).isEqualTo("RED");
        var revision = form.select("form[action$=/tokens] input[name=revision]").val();
        tokens(Long.parseLong(revision), "TEAL", "", "慢了一步").then().statusCode(303);
    }

    @Test
    @TestSecurity(user = "province")
    void anOutdatedDraftIsBroughtUpToDateAndSaysWhatChangedOnBothSides() {
        tokens(0, "TEAL", "", "我们的").then().statusCode(303);
        assertThat(page(at).select("button:contains(以现行版本为基础重做)")).isEmpty();
        var upToDate = post(at + "/rebasing", Map.of());
        assertThat(upToDate.statusCode()).isEqualTo(409);
        assertThat(parsed(upToDate).select("[role=alert]").text()).contains("不用重做");
        var other = tenants.callAsProvince(() -> {
            var id = drafts.start(SiteKind.COUNTY).id();
            drafts.edit(id, 0, new StyleTokens(Palette.RED, "#8a5200", null));
            drafts.check(id);
            rollout.toAll(id);
            return id;
        });
        try {
            assertThat(page(at).select(".note.warn").text()).contains("不是在现行的");
            assertThat(page(at).select("form[action$=/check]")).isEmpty();
            var rebased = post(
                    page(at).select("form:has(button:contains(以现行版本为基础重做))").attr("action"), Map.of());
            assertThat(rebased.statusCode()).isEqualTo(303);
            var there = rebased.header("Location");
            assertThat(there).contains("?done=rebased&from=" + draft);
            var path = there.substring(there.indexOf(STYLES));
            var editor = page(path);
            assertThat(editor.select("[role=status] b").text()).isEqualTo("两边都改过：配色");
            assertThat(editor.select("input[name=palette][checked]").val()).isEqualTo("TEAL");
            assertThat(editor.select("input[name=accent]").val()).isEqualTo("#8a5200");
            assertThat(editor.select("input[name=slogan]").val()).isEqualTo("我们的");
            assertThat(editor.select("form[action$=/check]")).hasSize(1);
            assertThat(page(path.replace("from=" + draft, "from=999999"))
                            .select("[role=status]")
                            .text())
                    .startsWith("这是新草稿");
        } finally {
            tenants.runAsProvince(() -> rollout.rollBack(other, "测试结束"));
        }
        get(at + "/rebasing").then().statusCode(303).header("Location", endsWith(at));
    }

    @Test
    @TestSecurity(user = "province")
    void aDraftIsBegunAndThrownAway() {
        var begun = post(STYLES, Map.of("kind", "DEPARTMENT"));
        assertThat(begun.statusCode()).isEqualTo(303);
        var there = begun.header("Location");
        var path = there.substring(there.indexOf(STYLES));
        post(path + "/removal", Map.of()).then().statusCode(303).header("Location", endsWith("?done=discarded"));
        get(path).then().statusCode(404);
        get(at + "/check").then().statusCode(303).header("Location", endsWith(at));
        get(at + "/rollout/pilots").then().statusCode(303).header("Location", endsWith("/rollout"));
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aWebmasterTakesTheBaseAgainAndKeepsNoVersions() {
        get(STYLES).then().statusCode(403);
        get(at).then().statusCode(403);
        tokens(0, "RED", "", "").then().statusCode(403);
        logo("<svg xmlns='http://www.w3.org/2000/svg'/>").then().statusCode(403);
        post(at + "/rollout/all", Map.of()).then().statusCode(403);
        post(at + "/rebasing", Map.of()).then().statusCode(403);

        var mine = "/admin/sites/" + site.key() + "/style";
        assertThat(page(mine).select("button:contains(恢复统一配色)")).isEmpty();
        post(mine, Map.of("palette", "TEAL")).then().statusCode(303);
        assertThat(page(mine).select("button:contains(恢复统一配色)").attr("formaction"))
                .isEqualTo(mine + "/base");
        post(mine + "/base", Map.of()).then().statusCode(303);
        assertThat(page(mine).select("input[checked]").val()).isEqualTo("BLUE");
    }

    private Response tokens(long revision, String palette, String accent, String slogan) {
        return post(
                at + "/tokens",
                Map.of("revision", Long.toString(revision), "palette", palette, "accent", accent, "slogan", slogan));
    }

    private Response logo(String file) {
        var revision = tenants.callAsProvince(() -> versions.require(draft).revision());
        return asABrowser()
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("revision", Long.toString(revision))
                .multiPart("file", "logo.svg", file.getBytes(StandardCharsets.UTF_8))
                .post(at + "/logo");
    }
}
