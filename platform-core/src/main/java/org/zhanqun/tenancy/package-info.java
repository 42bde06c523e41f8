/** Tenants (租户): who is asking, and whose rows are seen. A site is a tenant; the province sees across all of them. */
package org.zhanqun.tenancy;
