package org.zhanqun.lifecycle;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

/**
 * Brings sites back whose temporary offline is over (自动恢复): each in a transaction of its own, so that one that fails keeps no
 * other one offline. When several nodes do it at once, one of them does.
 */
@ApplicationScoped
public class SuspensionEnd {
    private final Tenants tenants;
    private final Sites sites;
    private final SiteLifecycle lifecycle;
    private final Clock clock;

    SuspensionEnd(Tenants tenants, Sites sites, SiteLifecycle lifecycle, Clock clock) {
        this.tenants = tenants;
        this.sites = sites;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /** @return how many sites came back */
    public int resumeDue() {
        var due = tenants.callAsProvince(() -> sites.suspendedUntilBefore(Clocks.today(clock)));
        var back = 0;
        for (var key : due) {
            back += resumed(key) ? 1 : 0;
        }
        return back;
    }

    private boolean resumed(String key) {
        try {
            return tenants.callAsProvince(() -> {
                // Somebody may have extended the notice, or brought the site back, since it was listed.
                if (!sites.require(key).suspensionOver(Clocks.today(clock))) {
                    return false;
                }
                lifecycle.resume(key);
                return true;
            });
        } catch (RuntimeException failure) {
            Log.errorf(failure, "Site %s should be back online and is not", key);
            return false;
        }
    }
}
