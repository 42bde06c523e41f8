package org.zhanqun.admin.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.content.presence.Presences;

/** Who is writing at an article, each word in its own transaction. */
@ApplicationScoped
class PresenceDesk {
    private final Presences presences;
    private final Caller caller;

    PresenceDesk(Presences presences, Caller caller) {
        this.presences = presences;
        this.caller = caller;
    }

    /** @return the names of the others */
    @ForSite(ForSite.Need.WRITE)
    List<String> here(String key, long article) {
        return presences.here(article, caller.userName(), caller.displayName());
    }

    @ForSite(ForSite.Need.WRITE)
    void gone(String key, long article) {
        presences.gone(article, caller.userName());
    }
}
