package org.zhanqun.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.tenancy.TenantOwned;

/** One archive of a site (网站档案): asked for, made, ready to be downloaded, or failed. */
@Entity
@Table(name = "site_archive")
public class SiteArchive extends TenantOwned {
    private static final int LONGEST_PROBLEM = 300;

    /** The one value of a claim: with the site it is unique. */
    private static final String CLAIM = "making";

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "site_archive")
    @TableGenerator(name = "site_archive", table = "id_block", pkColumnValue = "site_archive", allocationSize = 1)
    private Long id;

    /** Null when the archive is done with, so that the site can have another one. */
    @Column(name = "claim", length = 40)
    private String claim = CLAIM;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state", nullable = false, length = 20)
    private ArchiveState state = ArchiveState.WAITING;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "stage", nullable = false, length = 20)
    private ArchiveStage stage = ArchiveStage.PAGES;

    @Column(name = "with_senders", nullable = false, updatable = false)
    private boolean withSenders;

    @Column(name = "made_by", nullable = false, updatable = false, length = 100)
    private String madeBy;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @Column(name = "beat_at")
    private Instant beatAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "attempt", nullable = false)
    private int attempt;

    @Column(name = "done", nullable = false)
    private long done;

    @Column(name = "length", nullable = false)
    private long length;

    @Column(name = "sha256", length = 64)
    private String sha256;

    @Column(name = "problem", length = LONGEST_PROBLEM)
    private String problem;

    protected SiteArchive() {}

    SiteArchive(boolean withSenders, String madeBy, Instant now) {
        this.withSenders = withSenders;
        this.madeBy = madeBy;
        this.askedAt = now;
    }

    /** Whether nobody makes it: it waits, or whoever made it has said nothing for too long. */
    boolean due(Instant silentSince) {
        return state == ArchiveState.WAITING || state == ArchiveState.RUNNING && beatAt.isBefore(silentSince);
    }

    /** Somebody begins to make it; whoever did before is told so by the number of the attempt. */
    void begin(Instant now) {
        state = ArchiveState.RUNNING;
        stage = ArchiveStage.PAGES;
        done = 0;
        attempt++;
        beatAt = now;
    }

    boolean madeIn(int attempt) {
        return state == ArchiveState.RUNNING && this.attempt == attempt;
    }

    void beat(ArchiveStage stage, long done, Instant now) {
        this.stage = stage;
        this.done = done;
        beatAt = now;
    }

    void ready(long length, String sha256, Instant now) {
        this.length = length;
        this.sha256 = sha256;
        end(ArchiveState.READY, now);
    }

    /** @param problem in Chinese */
    void fail(String problem, Instant now) {
        this.problem = problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem;
        end(ArchiveState.FAILED, now);
    }

    private void end(ArchiveState state, Instant now) {
        this.state = state;
        endedAt = now;
        claim = null;
    }

    public Long id() {
        return id;
    }

    public ArchiveState state() {
        return state;
    }

    public ArchiveStage stage() {
        return stage;
    }

    /** Whether letters are in it with those who wrote them (含来信人信息), and not only as the public reads them. */
    public boolean withSenders() {
        return withSenders;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Null while it is under way. */
    public Instant endedAt() {
        return endedAt;
    }

    /** Counts from 1; more than 1 when whoever made it before died. */
    public int attempt() {
        return attempt;
    }

    /** Of the stage: pages, lines or files that are done. */
    public long done() {
        return done;
    }

    /** Bytes of the finished file, else 0. */
    public long length() {
        return length;
    }

    /** Of the finished file, else null. */
    public String sha256() {
        return sha256;
    }

    /** Why it failed, in Chinese, or null. */
    public String problem() {
        return problem;
    }
}
