package org.zhanqun.admin.people;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import org.zhanqun.identity.Role;

/**
 * Somebody who works for a site.
 *
 * @param locked whether the person is kept out for the time being
 * @param seenAt when the person was last at work on the platform, or null for never
 * @param self   whether it is the caller
 */
@TemplateData
public record Person(String userName, List<Role> roles, boolean locked, Instant seenAt, boolean self) {
    public boolean is(Role role) {
        return roles.size() == 1 && roles.getFirst() == role;
    }
}
