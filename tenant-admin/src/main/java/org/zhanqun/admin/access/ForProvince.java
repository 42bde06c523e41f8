package org.zhanqun.admin.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Runs a resource method as the province, across all sites, in one transaction, after checking the caller's right. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ForProvince {
    @Nonbinding
    Need value();

    enum Need {
        /** Any member; the method itself limits what it shows to the caller's sites. */
        MEMBER,
        /** 平台管理员 */
        ADMIN
    }
}
