package org.zhanqun.story;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Needs the Keycloak that {@code ./zhanqun test} starts. */
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(
        named = "ZHANQUN_TEST_KEYCLOAK",
        matches = "http.+",
        disabledReason = "needs the Keycloak that ./zhanqun test starts")
public @interface RealKeycloak {}
