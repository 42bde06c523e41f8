package org.zhanqun.admin.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.tenancy.Tenants;

@ForProvince(ForProvince.Need.MEMBER)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class ForProvinceInterceptor {
    private final Caller caller;
    private final Tenants tenants;

    ForProvinceInterceptor(Caller caller, Tenants tenants) {
        this.caller = caller;
        this.tenants = tenants;
    }

    @AroundInvoke
    Object asTheProvince(InvocationContext invocation) throws Exception {
        var rights = caller.rights();
        if (!rights.any()) {
            throw new Denied("access.no-membership");
        }
        var need = invocation.getInterceptorBinding(ForProvince.class).value();
        if (need == ForProvince.Need.ADMIN && !rights.provinceAdmin()) {
            throw new Denied("access.denied");
        }
        return Actor.call(caller.userName(), caller.origin(), () -> tenants.callAsProvince(invocation::proceed));
    }
}
