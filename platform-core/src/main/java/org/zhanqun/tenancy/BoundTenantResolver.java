package org.zhanqun.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells Hibernate the bound tenant; the province is the root that no filter applies to. */
@PersistenceUnitExtension
@ApplicationScoped
class BoundTenantResolver implements TenantResolver {
    @Override
    public String getDefaultTenantId() {
        throw new NoTenant();
    }

    @Override
    public String resolveTenantId() {
        return Tenants.current();
    }

    @Override
    public boolean isRoot(String tenantId) {
        return Tenants.PROVINCE.equals(tenantId);
    }
}
