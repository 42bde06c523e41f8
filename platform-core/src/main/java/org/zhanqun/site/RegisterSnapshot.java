package org.zhanqun.site;

import java.util.Map;
import java.util.Set;

/**
 * What all sites have at one moment (登记情况), so that many new ones are looked at with a few statements.
 *
 * @param keys  of all sites, closed ones too
 * @param codes names of the sites, by the code that each has or had
 * @param hosts names of the sites, by the hosts that each has or had
 */
public record RegisterSnapshot(Set<String> keys, Map<String, String> codes, Map<String, String> hosts) {}
