package org.zhanqun.identity;

import java.util.List;
import org.zhanqun.kernel.Difference;
import org.zhanqun.kernel.DomainEvent;

/** What a person may do on a site was changed. @param step change, revoke, lock or unlock */
public record MemberChanged(String site, String step, String userName, List<Difference> differences)
        implements DomainEvent {
    @Override
    public String action() {
        return "membership." + step;
    }

    @Override
    public String subject() {
        return userName;
    }
}
