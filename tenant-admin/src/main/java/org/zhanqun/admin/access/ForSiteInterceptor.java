package org.zhanqun.admin.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.UriInfo;
import org.zhanqun.identity.Rights;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.Site;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

@ForSite(ForSite.Need.SEE)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class ForSiteInterceptor {
    private final Caller caller;
    private final UriInfo uri;
    private final Sites sites;
    private final Tenants tenants;

    ForSiteInterceptor(Caller caller, UriInfo uri, Sites sites, Tenants tenants) {
        this.caller = caller;
        this.uri = uri;
        this.sites = sites;
        this.tenants = tenants;
    }

    @AroundInvoke
    Object asTheSite(InvocationContext invocation) throws Exception {
        var key = uri.getPathParameters().getFirst("site");
        var site = tenants.callAsProvince(() -> sites.findByIdOptional(key))
                .filter(found -> caller.rights().maySee(key, found.region().cityCode()))
                .orElseThrow(() -> new NotFound("site.not-found", key));
        require(need(invocation), site, caller.rights());
        return Actor.call(caller.userName(), caller.origin(), () -> tenants.callAs(key, invocation::proceed));
    }

    private static void require(ForSite.Need need, Site site, Rights rights) {
        var allowed = switch (need) {
            case SEE -> true;
            case WRITE -> rights.mayWrite(site.key());
            case MANAGE_COLUMNS -> rights.mayManageColumns(site.key());
            case MANAGE_PEOPLE -> rights.mayManagePeople(site.key());
        };
        if (!allowed) {
            throw new Denied("access.denied");
        }
    }

    private static ForSite.Need need(InvocationContext invocation) {
        return invocation.getInterceptorBinding(ForSite.class).value();
    }
}
