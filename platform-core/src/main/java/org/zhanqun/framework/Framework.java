package org.zhanqun.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.site.SiteKind;

/**
 * One numbered version of the framework for one kind of site (栏目框架版本). Exactly one version of a kind is current; while
 * any site shows a version, its columns do not change.
 */
@Entity
@Table(name = "framework_version")
public class Framework {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "framework_version")
    @TableGenerator(
            name = "framework_version",
            table = "id_block",
            pkColumnValue = "framework_version",
            allocationSize = 1)
    private Long id;

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

    @Column(name = "featured_top_level", nullable = false)
    private int featuredTopLevel;

    @Column(name = "home_name", nullable = false, length = 40)
    private String homeName;

    @Embedded
    private ColumnPurpose home;

    protected Framework() {}

    Framework(SiteKind kind, int number, String name, int featuredTopLevel, String homeName, ColumnPurpose home) {
        this.kind = kind;
        this.number = number;
        this.name = name;
        this.featuredTopLevel = featuredTopLevel;
        this.homeName = homeName;
        this.home = home;
        this.state = FrameworkState.CURRENT;
        this.rolledOut = true;
    }

    /** A draft that begins as this version is. @throws Conflict when this is not the current one */
    Framework draft(int nextNumber) {
        requireState(FrameworkState.CURRENT);
        var draft = new Framework(kind, nextNumber, name, featuredTopLevel, homeName, home);
        draft.state = FrameworkState.DRAFT;
        draft.rolledOut = false;
        draft.basedOn = id;
        return draft;
    }

    /** @throws Conflict when sites show the version, or showed it last */
    void requireEditable() {
        requireState(FrameworkState.DRAFT, FrameworkState.CHECKED);
    }

    /** Counts one edit; what was checked is a draft again. */
    void edit() {
        requireEditable();
        state = FrameworkState.DRAFT;
        revision++;
    }

    void allowTopLevel(int most) {
        featuredTopLevel = most;
    }

    void check() {
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

    /** @throws Conflict when any site has ever shown it: articles may refer to its columns */
    void requireDiscardable() {
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

    public Long id() {
        return id;
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

    /** How many featured columns a site may have at the top level. */
    public int featuredTopLevel() {
        return featuredTopLevel;
    }

    /** Name of the home page as a column (首页). */
    public String homeName() {
        return homeName;
    }

    /** The home page's own column tags. */
    public ColumnPurpose home() {
        return home;
    }
}
