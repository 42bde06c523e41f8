package org.zhanqun.framework;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.site.SiteKind;

/**
 * One numbered version of something that all sites of a kind share: their columns, or their page style (版本). Exactly one
 * version of a kind is current; while any site shows a version, it does not change.
 */
@MappedSuperclass
public abstract class Version {
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "kind", nullable = false, updatable = false, length = 20)
    private SiteKind kind;

    @Column(name = "version_number", nullable = false, updatable = false)
    private int number;

    @Column(name = "name", nullable = false, length = 60)
    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state", nullable = false, length = 20)
    private FrameworkState state;

    @Column(name = "based_on", updatable = false)
    private Long basedOn;

    @Column(name = "revision", nullable = false)
    private long revision;

    @Column(name = "rolled_out", nullable = false)
    private boolean rolledOut;

    protected Version() {}

    /** The shipped version, which every site of the kind shows at once. */
    protected Version(SiteKind kind, int number, String name) {
        this.kind = kind;
        this.number = number;
        this.name = name;
        this.state = FrameworkState.CURRENT;
        this.rolledOut = true;
    }

    /** A draft that begins as another version is. @throws Conflict when that is not the current one */
    protected Version(Version current, int number) {
        this(current.kind, number, current.name);
        current.requireState(FrameworkState.CURRENT);
        this.state = FrameworkState.DRAFT;
        this.rolledOut = false;
        this.basedOn = current.id();
    }

    public abstract Long id();

    /** @throws Conflict when sites show the version, or showed it last */
    public void requireEditable() {
        requireState(FrameworkState.DRAFT, FrameworkState.CHECKED);
    }

    /** Counts one edit; what was checked is a draft again. */
    protected void edit() {
        requireEditable();
        state = FrameworkState.DRAFT;
        revision++;
    }

    protected void check() {
        requireEditable();
        state = FrameworkState.CHECKED;
    }

    /** Some sites begin to show it (试点). @throws Conflict when it was not checked as it is */
    public void pilot() {
        requireState(FrameworkState.CHECKED, FrameworkState.PILOT);
        state = FrameworkState.PILOT;
        rolledOut = true;
    }

    /** Every site of the kind shows it from now on. @throws Conflict when it was not checked as it is */
    public void putInForce() {
        requireState(FrameworkState.CHECKED, FrameworkState.PILOT);
        state = FrameworkState.CURRENT;
        rolledOut = true;
    }

    /** Another version took its place. */
    public void supersede() {
        requireState(FrameworkState.CURRENT);
        state = FrameworkState.SUPERSEDED;
    }

    /** No site shows it any more; it may be rolled out again as it is, or edited. */
    public void withdraw() {
        requireState(FrameworkState.PILOT, FrameworkState.CURRENT);
        state = FrameworkState.CHECKED;
    }

    /** It is current again after its successor was withdrawn. */
    public void reinstate() {
        requireState(FrameworkState.SUPERSEDED);
        state = FrameworkState.CURRENT;
    }

    /** @throws Conflict when any site has ever shown it */
    public void requireDiscardable() {
        requireEditable();
        if (rolledOut) {
            throw new Conflict("framework.discard.rolled-out", title());
        }
    }

    private void requireState(FrameworkState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new Conflict("framework.wrong-state." + state, title());
        }
    }

    public SiteKind kind() {
        return kind;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    /** How people call it: 县级政府门户网站栏目框架 v2. */
    public String title() {
        return name + " v" + number;
    }

    public FrameworkState state() {
        return state;
    }

    /** Id of the version it was copied from and replaces, null for the shipped one. */
    public Long basedOn() {
        return basedOn;
    }

    /** How often it was edited; whoever edits says which revision they saw. */
    public long revision() {
        return revision;
    }

    /** Whether any site has ever shown it. */
    public boolean rolledOut() {
        return rolledOut;
    }
}
