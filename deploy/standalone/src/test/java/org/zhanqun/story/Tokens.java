package org.zhanqun.story;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.Map;

/** Tokens of the real Keycloak, as programs get them. */
final class Tokens {
    private static final String REALM = System.getenv("ZHANQUN_TEST_KEYCLOAK") + "/realms/zhanqun";

    private Tokens() {}

    /** A demo account's. */
    static String of(String userName) {
        return granted(withPassword("zhanqun-cli", userName, userName + "-demo"));
    }

    static Response withPassword(String client, String userName, String password) {
        return ask(Map.of("grant_type", "password", "client_id", client, "username", userName, "password", password));
    }

    /** The workbench's own: a good token of somebody who is a member of nothing. */
    static String ofTheWorkbenchItself() {
        return granted(ask(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                "zhanqun-workbench",
                "client_secret",
                System.getenv("ZHANQUN_TEST_KEYCLOAK_SECRET"))));
    }

    static String granted(Response answer) {
        return answer.then().statusCode(200).extract().path("access_token");
    }

    private static Response ask(Map<String, String> form) {
        return given().formParams(form).post(REALM + "/protocol/openid-connect/token");
    }
}
