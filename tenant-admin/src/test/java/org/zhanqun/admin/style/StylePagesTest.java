package org.zhanqun.admin.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.identity.Role;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class StylePagesTest {
    private static final String WEBMASTER = "webmaster-of-style-pages";
    private static final String EDITOR = "editor-of-style-pages";
    private static final String PERIODS = "/admin/memorial-periods";

    @Inject
    Province province;

    private Site mine;
    private Site other;

    @BeforeEach
    void twoSites() {
        mine = province.county();
        other = province.county();
        province.employ(WEBMASTER, Role.WEBMASTER, mine);
        province.employ(EDITOR, Role.EDITOR, mine);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aWebmasterChoosesThePaletteOfTheirSiteAlone() {
        assertThat(page(style(mine)).select("input[checked]").val()).isEqualTo("BLUE");
        post(style(mine), Map.of("palette", "TEAL"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/style?done=chosen"));
        var chosen = page(style(mine) + "?done=chosen");
        assertThat(chosen.select("[role=status]").text()).contains("已换好");
        assertThat(chosen.select("input[checked]").val()).isEqualTo("TEAL");

        get(style(other)).then().statusCode(404);
        post(style(other), Map.of("palette", "TEAL")).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aPaletteThatThereIsNotChangesNothing() {
        var refused = post(style(mine), Map.of("palette", "PINK"));
        refused.then().statusCode(422);
        assertThat(parsed(refused).select("[role=alert] li").text()).startsWith("配色");
        assertThat(page(style(mine)).select("input[checked]").val()).isEqualTo("BLUE");
    }

    @Test
    @TestSecurity(user = EDITOR)
    void anEditorSeesThePaletteAndDoesNotChooseIt() {
        assertThat(page(style(mine)).select("form[action$=/style] button")).isEmpty();
        post(style(mine), Map.of("palette", "TEAL")).then().statusCode(403);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void onlyTheProvinceMourns() {
        get(PERIODS).then().statusCode(403);
        post(PERIODS, period(1, 2)).then().statusCode(403);
        post(PERIODS + "/1/removal", Map.of()).then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "province")
    void theProvinceSetsAPeriodAndTakesItAway() {
        post(PERIODS, period(300, 301)).then().statusCode(303).header("Location", endsWith("?done=set"));
        var listed = page(PERIODS).select("li:contains(试验哀悼日)");
        assertThat(listed.text()).contains("未开始").contains(" 08:00 至 ");
        var removal = listed.select("form").attr("action");
        post(removal, Map.of()).then().statusCode(303).header("Location", endsWith("?done=removed"));
        assertThat(page(PERIODS).select("li:contains(试验哀悼日)")).isEmpty();
        post(removal, Map.of()).then().statusCode(404);
        get(removal).then().statusCode(303).header("Location", endsWith(PERIODS));
    }

    @Test
    @TestSecurity(user = "province")
    void aPeriodThatBreaksARuleIsRefusedAndNothingTypedIsLost() {
        var refused =
                post(PERIODS, Map.of("startsAt", "2026-13-45T00:00", "endsAt", "2001-01-01T00:00", "reason", "哀悼"));
        refused.then().statusCode(422);
        var form = parsed(refused);
        assertThat(form.select("[role=alert] li").text()).contains("开始");
        assertThat(form.select("input[name=reason]").val()).isEqualTo("哀悼");
        assertThat(form.select("input[name=endsAt]").val()).isEqualTo("2001-01-01T00:00");
    }

    private static Map<String, String> period(int from, int to) {
        var today = LocalDate.now(Clocks.BEIJING);
        return Map.of(
                "startsAt", today.plusDays(from) + "T08:00",
                "endsAt", today.plusDays(to) + "T00:00",
                "reason", "试验哀悼日");
    }

    private static String style(Site site) {
        return "/admin/sites/" + site.key() + "/style";
    }
}
