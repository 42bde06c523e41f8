package org.zhanqun.admin.shell;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.security.TestIdentityAssociation;
import jakarta.enterprise.inject.spi.CDI;

/** Lets one test be several people, one after another. The test names the first with {@code @TestSecurity}. */
public final class Acting {
    private Acting() {}

    public static void as(String user) {
        CDI.current()
                .select(TestIdentityAssociation.class)
                .get()
                .setTestIdentity(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(user))
                        .build());
    }
}
