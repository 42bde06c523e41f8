package org.zhanqun.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhanqun.kernel.DomainException.NotFound;

/** The archives of the bound site; as the province, those of all. */
@ApplicationScoped
class SiteArchives implements PanacheRepository<SiteArchive> {
    /** An archive that somebody has to make. */
    record Due(String site, long id) {}

    /** @throws NotFound when the bound site has none with this number; another site's looks the same */
    SiteArchive require(long id) {
        return find("id", id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("archive.not-found", Long.toString(id)));
    }

    /** For whoever changes it: others wait. */
    Optional<SiteArchive> hold(long id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    boolean underWay() {
        return count("state in ?1", List.of(ArchiveState.WAITING, ArchiveState.RUNNING)) > 0;
    }

    List<SiteArchive> newest(int most) {
        return find("order by id desc").page(0, most).list();
    }

    /** Of all sites, in the order in which they were asked for. */
    List<Due> due(Instant silentSince) {
        return find(
                        "state = ?1 or state = ?2 and beatAt < ?3 order by askedAt, id",
                        ArchiveState.WAITING,
                        ArchiveState.RUNNING,
                        silentSince)
                .stream()
                .map(archive -> new Due(archive.site(), archive.id()))
                .toList();
    }
}
