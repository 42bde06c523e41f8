package org.zhanqun.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.admin.shell.Workbench;

@QuarkusTest
@Tag("database")
class SignInTest {
    @Inject
    ReadyIdentityServer identity;

    @AfterEach
    void back() {
        identity.be(true);
    }

    @Test
    void whileTheIdentityServerStartsPeopleAreToldToWait() {
        identity.be(false);
        for (var path : new String[] {"/", "/admin", "/admin/sites"}) {
            var answer = Workbench.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.header("Retry-After")).as(path).isEqualTo("2");
            assertThat(answer.asString()).as(path).contains("登录服务正在启动，稍后即可登录", "http-equiv=\"refresh\"");
        }
        assertThat(Workbench.get("/admin/assets/workbench.css").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsNotSignedInIsSentToTheIdentityServer() {
        var answer = Workbench.get("/admin/sites");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .contains("/protocol/openid-connect/auth?", "redirect_uri=", "signin", "code_challenge_method=S256");
    }

    @Test
    void signingOutWithoutASessionLeadsToTheFrontDoor() {
        var answer = Workbench.get("/signout");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/");
    }
}
