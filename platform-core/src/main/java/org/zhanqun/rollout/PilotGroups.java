package org.zhanqun.rollout;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Set;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Sites;

/** The groups of sites that try new versions first. Run as the province. */
@ApplicationScoped
public class PilotGroups implements PanacheRepository<PilotGroup> {
    private static final int LONGEST_NAME = 60;

    private final Sites sites;
    private final Event<Kept> kept;

    PilotGroups(Sites sites, Event<Kept> kept) {
        this.sites = sites;
        this.kept = kept;
    }

    public List<PilotGroup> all() {
        return list("order by name");
    }

    /** @throws NotFound when there is no such group */
    public PilotGroup require(long id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("pilot-group.not-found", Long.toString(id)));
    }

    public PilotGroup add(String name, Set<String> keys) {
        check(name, keys, null);
        var group = new PilotGroup(name.strip(), keys);
        persist(group);
        kept.fire(new Kept("add", group.name(), String.join(" ", group.sites())));
        return group;
    }

    public PilotGroup change(long id, String name, Set<String> keys) {
        var group = require(id);
        check(name, keys, id);
        group.take(name.strip(), keys);
        kept.fire(new Kept("change", group.name(), String.join(" ", group.sites())));
        return group;
    }

    /** Sites that show a version because of the group go on showing it. */
    public void remove(long id) {
        var group = require(id);
        delete(group);
        kept.fire(new Kept("remove", group.name(), ""));
    }

    private void check(String name, Set<String> keys, Long itself) {
        var violations = new Violations()
                .requireText(name, "name", LONGEST_NAME)
                .require(keys != null && !keys.isEmpty(), "sites", "field.blank");
        if (!violations.has("name")) {
            var same = find("name", name.strip()).firstResultOptional();
            violations.require(
                    same.isEmpty() || same.get().id().equals(itself), "name", "pilot-group.name.taken", name);
        }
        if (!violations.has("sites")) {
            var known = sites.list("siteKey in ?1", keys);
            var unknown = keys.stream()
                    .filter(key -> known.stream().noneMatch(site -> site.key().equals(key)))
                    .sorted()
                    .toList();
            violations.require(unknown.isEmpty(), "sites", "site.not-found", String.join(" ", unknown));
        }
        violations.check();
    }

    /** A group was added, changed or removed; no page changes. */
    public record Kept(String step, String subject, String detail) implements DomainEvent {
        @Override
        public String site() {
            return null;
        }

        @Override
        public String action() {
            return "pilot-group." + step;
        }
    }
}
