package org.zhanqun.theme.testsupport;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Needs a Chromium, which {@code ./zhanqun test} looks for. */
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(
        named = "ZHANQUN_TEST_CHROMIUM",
        matches = ".+",
        disabledReason = "needs a Chromium, which ./zhanqun test looks for")
public @interface RealChromium {}
