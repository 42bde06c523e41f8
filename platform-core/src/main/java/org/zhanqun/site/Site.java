package org.zhanqun.site;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.kernel.DomainException.Conflict;

/** A government site (政府网站): a tenant of the platform. Its record belongs to the province. */
@Entity
public class Site {
    private static final int LONGEST_HANDED = 1000;

    @Id
    @Column(name = "site_key", length = 40)
    private String siteKey;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "kind", nullable = false, updatable = false, length = 20)
    private SiteKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "status", nullable = false, length = 20)
    private SiteStatus status = SiteStatus.ONLINE;

    @Column(name = "name", nullable = false, length = 60)
    private String name;

    @Column(name = "code", nullable = false, length = 10)
    private String code;

    @Column(name = "domain", nullable = false, length = 190)
    private String domain;

    @Embedded
    private Region region;

    @Embedded
    private Organiser organiser;

    @Column(name = "demonstration", nullable = false)
    private boolean demonstration;

    @Column(name = "ipv6", nullable = false)
    private boolean ipv6;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Embedded
    private Notice notice;

    @Embedded
    private Departure departure;

    /** Keys of the sites that took columns of this one over, with blanks between them. */
    @Column(name = "handed_to", length = LONGEST_HANDED)
    private String handedTo;

    protected Site() {}

    Site(String key, SiteProfile profile, Instant openedAt, boolean demonstration) {
        this.siteKey = key;
        this.kind = profile.kind();
        this.name = profile.name();
        this.code = profile.code();
        this.domain = profile.domain();
        this.region = profile.region();
        this.organiser = profile.organiser();
        this.openedAt = openedAt;
        this.demonstration = demonstration;
    }

    /** Takes the site offline for a while (临时下线). @param until the last day of the notice, in Beijing */
    public void suspend(String reason, LocalDate until) {
        move(SiteStatus.SUSPENDED, SiteStatus.ONLINE);
        notice = Notice.ofSuspension(reason, until);
    }

    /** Brings a suspended site back. */
    public void resume() {
        move(SiteStatus.ONLINE, SiteStatus.SUSPENDED);
        notice = null;
    }

    /** Whether the site is offline though the last day of its notice has passed. */
    public boolean suspensionOver(LocalDate today) {
        return status == SiteStatus.SUSPENDED && notice.until().isBefore(today);
    }

    /** Shuts the site down for good (永久下线). @param successor key of the site that took its content over, or null */
    public void close(String reason, String successor, LocalDate on) {
        move(SiteStatus.CLOSED, SiteStatus.ONLINE, SiteStatus.SUSPENDED);
        notice = Notice.ofClosure(reason, successor, on);
        departure = null;
    }

    /** Brings a closed site back that nothing was taken from yet. */
    public void reopen() {
        move(SiteStatus.ONLINE, SiteStatus.CLOSED);
        notice = null;
    }

    /** Puts another name and organiser on record (变更). */
    public void change(String name, Organiser organiser) {
        this.name = name;
        this.organiser = organiser;
    }

    /** Tells the public that the site goes into another one (迁移公告). @param departure null when it stays after all */
    public void announce(Departure departure) {
        this.departure = departure;
    }

    /** Columns of this site are another one's from now on (职责划转); what was theirs leads on. */
    public void handOver(String receiver) {
        setHandedTo(Stream.concat(handedTo().stream(), Stream.of(receiver)).distinct());
    }

    /** Nothing that was this site's is at that one any more. */
    public void takeBackFrom(String receiver) {
        setHandedTo(handedTo().stream().filter(key -> !key.equals(receiver)));
    }

    private void setHandedTo(Stream<String> receivers) {
        var joined = receivers.collect(Collectors.joining(" "));
        if (joined.length() > LONGEST_HANDED) {
            throw new Conflict("site.handed-to-many", name);
        }
        handedTo = joined.isEmpty() ? null : joined;
    }

    void moveTo(String domain) {
        this.domain = domain;
    }

    /** @param reachable whether the site can be reached over IPv6 */
    public void reachOverIpv6(boolean reachable) {
        ipv6 = reachable;
    }

    private void move(SiteStatus next, SiteStatus... allowedFrom) {
        for (var allowed : allowedFrom) {
            if (status == allowed) {
                status = next;
                return;
            }
        }
        throw new Conflict("site.wrong-state." + status + "." + next, name);
    }

    public String key() {
        return siteKey;
    }

    public long version() {
        return version;
    }

    public SiteKind kind() {
        return kind;
    }

    public SiteStatus status() {
        return status;
    }

    /** @throws Conflict when the site is closed: then nothing of it can be changed any more */
    public void requireOpen() {
        if (status == SiteStatus.CLOSED) {
            throw new Conflict("site.closed", name);
        }
    }

    public String name() {
        return name;
    }

    public String code() {
        return code;
    }

    public String domain() {
        return domain;
    }

    public Region region() {
        return region;
    }

    public Organiser organiser() {
        return organiser;
    }

    /** Whether every page says that the site is a demonstration (演示站点). */
    public boolean demonstration() {
        return demonstration;
    }

    /** Whether the site is on record as reachable over IPv6, and says so. */
    public boolean ipv6() {
        return ipv6;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Where the site goes soon; null while it stays. */
    public Departure departure() {
        return departure;
    }

    /** Keys of the sites that took columns of this one over, the first one first; empty when none did. */
    public List<String> handedTo() {
        return handedTo == null ? List.of() : List.of(handedTo.split(" "));
    }

    /** The notice of a suspended or closed site, null while it is online. */
    public Notice notice() {
        return notice;
    }
}
