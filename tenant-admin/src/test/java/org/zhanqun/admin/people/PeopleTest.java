package org.zhanqun.admin.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.admin.shell.Acting;
import org.zhanqun.admin.site.ReadyAccounts;
import org.zhanqun.admin.site.WebmasterAccounts;
import org.zhanqun.identity.Activity;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.identity.Staff;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.Origin;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class PeopleTest {
    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Memberships memberships;

    @Inject
    Staff staff;

    @Inject
    Activity activity;

    private final ReadyAccounts accounts = new ReadyAccounts();
    private Site mine;
    private Site other;

    @BeforeEach
    void twoSites() {
        mine = province.county();
        other = province.county();
        member("web", Role.WEBMASTER, mine);
    }

    private void ready() {
        QuarkusMock.installMockForType(accounts, WebmasterAccounts.class);
    }

    /** People of one test's own: rights that another test gave would be in the way. */
    private String named(String name) {
        return name + "-" + mine.key();
    }

    private void member(String name, Role role, Site site) {
        tenants.runAsProvince(() -> memberships.grant(Membership.ofSite(named(name), role, site.key())));
    }

    private String members(Site site, String rest) {
        return "/api/v1/sites/" + site.key() + "/members" + rest;
    }

    private Response invite(Site site, String name, String role) {
        return given().contentType(ContentType.JSON)
                .body("{\"userName\":\"%s\",\"name\":\"周晓禾\",\"role\":\"%s\"}".formatted(name, role))
                .post(members(site, ""));
    }

    private Response change(Site site, String name, String role) {
        return given().contentType(ContentType.JSON)
                .body("{\"role\":\"" + role + "\"}")
                .put(members(site, "/" + name));
    }

    @Test
    @TestSecurity(user = "somebody")
    void aManagerInvitesAndTheNewOneMayWorkAtOnce() {
        ready();
        Acting.as(named("web"));
        invite(mine, named("new").toUpperCase(), "EDITOR")
                .then()
                .statusCode(201)
                .body("userName", equalTo(named("new")))
                .body("oneTimePassword", equalTo("one-time"));
        invite(mine, named("new"), "REVIEWER").then().statusCode(409).body("detail", containsString("已经是本站人员"));
        invite(mine, "X", "EDITOR").then().statusCode(422).body("violations.field", hasItem("userName"));
        invite(mine, named("boss"), "PROVINCE_ADMIN").then().statusCode(422).body("violations.field", contains("role"));
        assertThat(accounts.has(named("boss"))).isFalse();
        given().get(members(mine, "")).then().statusCode(200).body("userName", hasItems(named("new"), named("web")));
        Acting.as(named("new"));
        get("/admin/sites/" + mine.key() + "/articles/new").then().statusCode(200);
        given().get(members(mine, "")).then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "somebody")
    void whenTheIdentityServerIsAwayNothingIsHalfDone() {
        // There is none where this test runs.
        Acting.as(named("web"));
        invite(mine, named("late"), "EDITOR").then().statusCode(503);
        given().get(members(mine, "")).then().body("userName", not(hasItem(named("late"))));
        given().get("/api/v1/sites/" + mine.key() + "/audit?q=" + named("late"))
                .then()
                .body("entries", hasSize(0));
        member("there", Role.EDITOR, mine);
        given().post(members(mine, "/" + named("there") + "/password")).then().statusCode(503);
        given().get("/api/v1/sites/" + mine.key() + "/audit?area=account")
                .then()
                .body("entries", hasSize(0));
        var again = post(
                "/admin/sites/" + mine.key() + "/people",
                Map.of("userName", named("late"), "name", "迟到", "role", "REVIEWER"));
        again.then().statusCode(503);
        assertThat(parsed(again).select("input[name=userName]").val()).isEqualTo(named("late"));
        assertThat(parsed(again).select("select[name=role] option[selected]").text())
                .isEqualTo("审核人员");
    }

    @Test
    @TestSecurity(user = "somebody")
    void whatIsTakenAwayIsGoneAtTheNextRequest() {
        member("writer", Role.EDITOR, mine);
        var writing = "/admin/sites/" + mine.key() + "/articles/new";
        Acting.as(named("writer"));
        get(writing).then().statusCode(200);
        Acting.as(named("web"));
        change(mine, named("writer"), "REVIEWER").then().statusCode(200).body("roles", contains("REVIEWER"));
        Acting.as(named("writer"));
        get(writing).then().statusCode(403);
        Acting.as(named("web"));
        given().put(members(mine, "/" + named("writer") + "/lock")).then().statusCode(204);
        Acting.as(named("writer"));
        get("/admin/sites/" + mine.key()).then().statusCode(404);
        Acting.as(named("web"));
        given().delete(members(mine, "/" + named("writer") + "/lock")).then().statusCode(204);
        Acting.as(named("writer"));
        get("/admin/sites/" + mine.key()).then().statusCode(200);
        Acting.as(named("web"));
        given().delete(members(mine, "/" + named("writer"))).then().statusCode(204);
        Acting.as(named("writer"));
        get("/admin/sites/" + mine.key()).then().statusCode(404);
        Acting.as(named("web"));
        given().get("/api/v1/sites/" + mine.key() + "/audit?area=membership&q=" + named("writer"))
                .then()
                .body("entries.action", contains("收回角色", "解除锁定", "锁定", "变更角色", "授予角色"))
                .body("entries[3].changes[0].before", equalTo("栏目编辑"))
                .body("entries[3].changes[0].after", equalTo("审核人员"))
                .body("entries[3].person", equalTo(named("web")));
    }

    @Test
    @TestSecurity(user = "somebody")
    void theLastManagerStays() {
        Acting.as(named("web"));
        member("editor", Role.EDITOR, mine);
        var web = named("web");
        change(mine, web, "EDITOR").then().statusCode(409).body("detail", containsString("唯一的站点管理员"));
        given().delete(members(mine, "/" + web)).then().statusCode(409);
        given().put(members(mine, "/" + web + "/lock")).then().statusCode(409);
        var refused = post("/admin/sites/" + mine.key() + "/people/" + web + "/removal", Map.of());
        refused.then().statusCode(409);
        assertThat(parsed(refused).select("[role=alert]").text()).contains("唯一的站点管理员", "没有做任何改动");
        change(mine, named("editor"), "WEBMASTER").then().statusCode(200);
        given().put(members(mine, "/" + web + "/lock")).then().statusCode(409).body("detail", containsString("自己"));
        change(mine, web, "EDITOR").then().statusCode(200);
        given().get(members(mine, "")).then().statusCode(403);
    }

    @Test
    void twoManagersCannotSendEachOtherAway() {
        member("second", Role.WEBMASTER, mine);
        var refusals = Stream.of("web", "second")
                .map(name -> CompletableFuture.supplyAsync(() -> catchThrowableOfType(
                        Conflict.class, () -> tenants.runAs(mine.key(), () -> staff.remove(mine.key(), named(name))))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(refusal -> refusal != null)
                .toList();
        assertThat(refusals).hasSize(1);
        assertThat(tenants.callAsProvince(() -> memberships.ofSite(mine.key()))).hasSize(1);
    }

    @Test
    @TestSecurity(user = "somebody")
    void anothersSiteLooksLikeNone() {
        tenants.runAsProvince(
                () -> memberships.grant(Membership.ofSite("of-" + other.key(), Role.WEBMASTER, other.key())));
        var theirs = "/of-" + other.key();
        Acting.as(named("web"));
        given().get(members(other, "")).then().statusCode(404);
        invite(other, named("spy"), "WEBMASTER").then().statusCode(404);
        change(other, "of-" + other.key(), "EDITOR").then().statusCode(404);
        given().delete(members(other, theirs)).then().statusCode(404);
        given().put(members(other, theirs + "/lock")).then().statusCode(404);
        given().post(members(other, theirs + "/password")).then().statusCode(404);
        given().get(members(other, theirs + "/sign-ins")).then().statusCode(404);
        get("/admin/sites/" + other.key() + "/people").then().statusCode(404);
        given().get(members(mine, theirs + "/sign-ins")).then().statusCode(404);
        given().post(members(mine, theirs + "/password")).then().statusCode(404);
        given().delete(members(mine, theirs)).then().statusCode(404);
        assertThat(tenants.callAsProvince(() -> memberships.ofSite(other.key())))
                .hasSize(1);
    }

    @Test
    @TestSecurity(user = "somebody")
    void aPasswordIsResetOnlyWhereTheManagerCouldAllowAllThatItOpens() {
        ready();
        Acting.as(named("web"));
        invite(mine, named("here"), "EDITOR").then().statusCode(201);
        invite(mine, named("both"), "EDITOR").then().statusCode(201);
        invite(mine, named("high"), "EDITOR").then().statusCode(201);
        member("both", Role.EDITOR, other);
        tenants.runAsProvince(() -> memberships.grant(Membership.ofProvince(named("high"), Role.PROVINCE_ADMIN)));
        given().post(members(mine, "/" + named("here") + "/password"))
                .then()
                .statusCode(200)
                .body("oneTimePassword", equalTo("reset"));
        given().post(members(mine, "/" + named("both") + "/password"))
                .then()
                .statusCode(403)
                .body("detail", containsString("本站以外"));
        given().post(members(mine, "/" + named("high") + "/password")).then().statusCode(403);
        given().get("/api/v1/sites/" + mine.key() + "/audit?area=account")
                .then()
                .body("entries.subject", contains(named("here")));
        Acting.as("province");
        given().post(members(mine, "/" + named("both") + "/password")).then().statusCode(200);
        var shown = post("/admin/sites/" + mine.key() + "/people/" + named("here") + "/password", Map.of());
        shown.then().statusCode(200).header("Cache-Control", "no-store");
        assertThat(parsed(shown).select("#password").text()).isEqualTo("reset");
    }

    @Test
    @TestSecurity(user = "somebody")
    void signInsAndTheLastActivityAreKnown() {
        var name = named("web");
        activity.seen(name, "session-1", new Origin("10.31.2.77", "Firefox"));
        activity.seen(name, "session-1", new Origin("10.31.2.78", "Firefox"));
        activity.seen(name, "session-2", new Origin("10.31.2.79", null));
        Acting.as(name);
        given().get(members(mine, "/" + name + "/sign-ins"))
                .then()
                .statusCode(200)
                .body("address", contains("10.31.2.79", "10.31.2.77"))
                .body("client", contains(nullValue(), equalTo("Firefox")));
        var person = page("/admin/sites/" + mine.key() + "/people/" + name);
        assertThat(person.select("h2").eachText()).contains("角色", "账号", "登录记录");
        assertThat(person.text()).contains("10.31.2.77").doesNotContain("还没有登录");
        assertThat(page("/admin/sites/" + mine.key() + "/people")
                        .select("tbody a")
                        .eachText())
                .isEqualTo(List.of(name));
        get("/admin/sites/" + mine.key() + "/people/" + name + "/lock")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/people"));
    }
}
