package org.zhanqun.tenancy;

/** Somebody reached for rows without saying whose. A programming error, never a default. */
public class NoTenant extends IllegalStateException {
    NoTenant() {
        super("No tenant is bound; use Tenants.callAs or Tenants.callAsProvince");
    }
}
