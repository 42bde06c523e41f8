package org.zhanqun.admin.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a resource method as the site named by the path parameter {@code site}, in one transaction, after checking the
 * caller's right. A site that the caller may not see looks like one that does not exist.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ForSite {
    @Nonbinding
    Need value();

    enum Need {
        SEE,
        WRITE,
        MANAGE_COLUMNS,
        /** 站点管理员 and 平台管理员 */
        MANAGE_PEOPLE
    }
}
