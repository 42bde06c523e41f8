package org.zhanqun.site;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.PublicChange;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.Violations;

/** The small files at the root of the bound site (站点验证文件). */
@ApplicationScoped
public class RootFiles implements PanacheRepository<RootFile> {
    private final Clock clock;
    private final Event<Changed> changed;

    RootFiles(Clock clock, Event<Changed> changed) {
        this.clock = clock;
        this.changed = changed;
    }

    /** All of them, by name; there are never many. */
    public List<RootFile> all() {
        return listAll(Sort.by("name"));
    }

    /**
     * The one with exactly this name. Databases differ in whether case matters, so they are not asked; names that differ
     * in nothing else do not exist side by side.
     */
    public Optional<RootFile> named(String name) {
        return all().stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** @throws NotFound when this site has none with this name; another site's looks the same */
    public RootFile require(String name) {
        return named(name).orElseThrow(() -> new NotFound("root-file.not-found", name));
    }

    /**
     * Puts a file at the root.
     *
     * @param version the version of the file that is to be replaced, or null when there is none yet
     * @throws org.zhanqun.kernel.DomainException.Invalid with every rule broken, each at its field
     * @throws Conflict when somebody else put, changed or removed the file meanwhile
     */
    public RootFile put(Site site, String name, String content, Long version) {
        site.requireOpen();
        var violations = new Violations();
        RootFileRules.checkName(name, violations);
        RootFileRules.checkContent(name, content, violations);
        violations.check();
        var file = version == null ? add(name, content) : replace(name, content, version);
        flush();
        changed.fire(new Changed(site.key(), "put", name));
        return file;
    }

    private RootFile add(String name, String content) {
        var present = all();
        var same = present.stream()
                .filter(file -> file.name().equalsIgnoreCase(name))
                .findFirst();
        if (same.isPresent()) {
            throw new Conflict("root-file.exists", same.get().name());
        }
        new Violations()
                .require(present.size() < RootFileRules.MOST, "name", "root-file.many", RootFileRules.MOST)
                .check();
        var file = new RootFile(name, content, clock.instant());
        persist(file);
        return file;
    }

    private RootFile replace(String name, String content, long version) {
        var file = current(name, version);
        file.take(content, clock.instant());
        return file;
    }

    public void remove(Site site, String name, long version) {
        site.requireOpen();
        delete(current(name, version));
        changed.fire(new Changed(site.key(), "remove", name));
    }

    private RootFile current(String name, long version) {
        var file = require(name);
        if (file.version() != version) {
            throw new Conflict("root-file.changed-meanwhile", name);
        }
        return file;
    }

    /** A file was put at a site's root, or taken away. @param subject its name */
    public record Changed(String site, String step, String subject) implements PublicChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.COLUMNS;
        }

        @Override
        public String action() {
            return "root-file." + step;
        }
    }
}
