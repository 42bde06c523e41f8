package org.zhanqun.admin.signin;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;

/** An identity server that is there or not as the test says; signing in itself is tested with the real one. */
@Mock
@ApplicationScoped
public class ReadyIdentityServer extends IdentityServer {
    private volatile boolean there = true;

    ReadyIdentityServer() {
        super("http://localhost:1", "none");
    }

    @Override
    public boolean answers() {
        return there;
    }

    public void be(boolean answering) {
        there = answering;
    }
}
