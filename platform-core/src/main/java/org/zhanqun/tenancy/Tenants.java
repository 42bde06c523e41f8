package org.zhanqun.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Binds the tenant for the length of a call and of the one transaction that the call gets. There is no other way to
 * the database: without a binding every session is refused with {@link NoTenant}.
 */
@ApplicationScoped
public class Tenants {
    /** The province: sees and changes the rows of every site. Never a site's key, for keys have no at sign. */
    static final String PROVINCE = "@province";

    private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

    /**
     * Runs work as one site, in a new transaction of its own that rolls back when the work throws.
     *
     * @param site the site's key, such as {@code changsha-jyj}
     */
    public <T> T callAs(String site, Callable<T> work) {
        if (site == null || site.isBlank() || site.equals(PROVINCE)) {
            throw new NoTenant();
        }
        return bind(site, work);
    }

    /** Runs work as the province, across all sites, in a new transaction of its own. */
    public <T> T callAsProvince(Callable<T> work) {
        return bind(PROVINCE, work);
    }

    public void runAs(String site, Runnable work) {
        callAs(site, () -> {
            work.run();
            return null;
        });
    }

    public void runAsProvince(Runnable work) {
        callAsProvince(() -> {
            work.run();
            return null;
        });
    }

    private static <T> T bind(String tenant, Callable<T> work) {
        return ScopedValue.where(CURRENT, tenant)
                .call(() ->
                        inRequestContext(() -> QuarkusTransaction.requiringNew().call(work)));
    }

    /** Outside a request, as on a job's thread, Quarkus would ask nobody for the tenant. */
    private static <T> T inRequestContext(Supplier<T> work) {
        var request = Arc.container().requestContext();
        if (request.isActive()) {
            return work.get();
        }
        request.activate();
        try {
            return work.get();
        } finally {
            request.terminate();
        }
    }

    /**
     * The key of the site that is bound.
     *
     * @throws NoTenant when none is, or when the province is bound
     */
    public static String currentSite() {
        var tenant = current();
        if (tenant.equals(PROVINCE)) {
            throw new NoTenant();
        }
        return tenant;
    }

    static String current() {
        return CURRENT.orElseThrow(NoTenant::new);
    }
}
