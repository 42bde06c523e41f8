package org.zhanqun.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SiteDomains implements PanacheRepositoryBase<SiteDomain, String> {}
