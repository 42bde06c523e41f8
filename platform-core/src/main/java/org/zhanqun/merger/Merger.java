package org.zhanqun.merger;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.kernel.DomainException.Conflict;

/**
 * A site on its way into another (整合迁移), or some of its columns (职责划转): then the site stays, and what went leads on. It belongs
 * to the province, for it is about two sites.
 */
@Entity
public class Merger {
    private static final int LONGEST_PROBLEM = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "merger")
    @TableGenerator(name = "merger", table = "id_block", pkColumnValue = "merger", allocationSize = 10)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "source_key", nullable = false, updatable = false, length = 40)
    private String sourceKey;

    @Column(name = "target_key", nullable = false, updatable = false, length = 40)
    private String targetKey;

    /** What nobody else can have while this is under way: the database refuses a second merger of the same site. */
    @Column(name = "claim", length = 40)
    private String claim;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "state", nullable = false, length = 20)
    private MergerState state = MergerState.PLANNED;

    @Column(name = "place_code", length = 20)
    private String placeCode;

    @Column(name = "unit_code", length = 20)
    private String unitCode;

    /** Whether only the columns named go, and the site stays. */
    @Column(name = "part", nullable = false, updatable = false)
    private boolean part;

    @Column(name = "ground", length = LONGEST_PROBLEM)
    private String ground;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "stage", nullable = false, length = 20)
    private Stage stage = Stage.ARTICLES;

    @Column(name = "after_id", nullable = false)
    private long afterId;

    @Column(name = "after_ref", nullable = false, length = 200)
    private String afterRef = "";

    @Column(name = "clean", nullable = false)
    private boolean clean = true;

    @Column(name = "left_over", nullable = false)
    private int leftOver;

    @Column(name = "problem", length = LONGEST_PROBLEM)
    private String problem;

    @Column(name = "set_by", nullable = false, updatable = false, length = 100)
    private String setBy;

    @Column(name = "set_at", nullable = false, updatable = false)
    private Instant setAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "merger_column", joinColumns = @JoinColumn(name = "merger_id"))
    @OrderColumn(name = "column_no")
    private List<MappedColumn> columns = new ArrayList<>();

    protected Merger() {}

    Merger(
            String sourceKey,
            String targetKey,
            String placeCode,
            List<MappedColumn> columns,
            boolean part,
            String setBy,
            Instant now) {
        this.sourceKey = sourceKey;
        this.part = part;
        this.targetKey = targetKey;
        this.claim = sourceKey;
        this.setBy = setBy;
        this.setAt = now;
        this.placeCode = placeCode;
        this.columns.addAll(columns);
        this.changedAt = now;
    }

    /** Says anew where things go. @param placeCode of the column below which the unit's own is made; null for the top */
    void map(String placeCode, List<MappedColumn> columns, Instant now) {
        requireState(MergerState.PLANNED);
        this.placeCode = placeCode;
        this.columns.clear();
        this.columns.addAll(columns);
        this.changedAt = now;
    }

    /** @param ground why it may begin: the case that was decided, or the reason for doing without one */
    void start(String ground, Instant now) {
        requireState(MergerState.PLANNED);
        this.ground = ground;
        go(MergerState.MOVING, now);
    }

    /** The unit has a column of its own at the target from now on. */
    void house(String code) {
        unitCode = code;
    }

    /** A batch was moved. @param after where the next one begins */
    void advance(long after, String ref, Instant now) {
        afterId = after;
        afterRef = ref;
        problem = null;
        changedAt = now;
    }

    /** A stage is done. */
    void turn(Instant now) {
        stage = stage.next();
        advance(0, "", now);
    }

    /** What was moved is not what is there: another round is needed. */
    void differ() {
        clean = false;
    }

    /** Begins another round. */
    void again(Instant now) {
        clean = true;
        stage = Stage.ARTICLES;
        advance(0, "", now);
    }

    boolean clean() {
        return clean;
    }

    /** Both sites have the same: what was moved is taken offline at the old one. */
    void handOver(Instant now) {
        stage = Stage.HANDOVER;
        advance(0, "", now);
    }

    void moved(Instant now) {
        requireState(MergerState.MOVING);
        go(MergerState.MOVED, now);
    }

    void undo(Instant now) {
        if (state != MergerState.MOVING && state != MergerState.MOVED) {
            throw wrong();
        }
        go(MergerState.UNDOING, now);
    }

    /** Some of what was taken stays, for somebody has changed it since. */
    void leave(int more) {
        leftOver += more;
    }

    void undone(Instant now) {
        requireState(MergerState.UNDOING);
        go(MergerState.UNDONE, now);
    }

    void finish(Instant now) {
        requireState(MergerState.MOVED);
        go(MergerState.FINAL, now);
    }

    void fail(String why, Instant now) {
        problem = why.length() > LONGEST_PROBLEM ? why.substring(0, LONGEST_PROBLEM) : why;
        changedAt = now;
    }

    private void go(MergerState to, Instant now) {
        state = to;
        stage = Stage.ARTICLES;
        clean = true;
        // Once some columns are moved, others may follow, though the first can still be undone.
        claim = to.underWay() && !(part && to == MergerState.MOVED) ? sourceKey : null;
        advance(0, "", now);
    }

    void requireState(MergerState wanted) {
        if (state != wanted) {
            throw wrong();
        }
    }

    private Conflict wrong() {
        return new Conflict("merger.state." + state);
    }

    /** @param read the version that the caller had read */
    void requireUnchanged(long read) {
        if (version != read) {
            throw new Conflict("merger.changed-meanwhile");
        }
    }

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** Key of the site that goes. */
    public String source() {
        return sourceKey;
    }

    /** Key of the site that takes it in. */
    public String target() {
        return targetKey;
    }

    public MergerState state() {
        return state;
    }

    /** Column of the target below which the unit's own column is made; null for the top. */
    public String place() {
        return placeCode;
    }

    /** The unit's own column at the target, once there is one; otherwise null. */
    public String unit() {
        return unitCode;
    }

    public Stage stage() {
        return stage;
    }

    /** Whether only the columns named go, and the site stays. */
    public boolean part() {
        return part;
    }

    /** Why it began: the case that was decided, or the reason for doing without one; null before that. */
    public String ground() {
        return ground;
    }

    /** Codes of the columns that go; empty when the whole site does. */
    Set<String> only() {
        return part ? columns.stream().map(MappedColumn::sourceCode).collect(Collectors.toUnmodifiableSet()) : Set.of();
    }

    /** Whether what is in a column goes. */
    boolean concerns(String sourceColumn) {
        return !part || columns.stream().anyMatch(mapped -> mapped.sourceCode().equals(sourceColumn));
    }

    long afterId() {
        return afterId;
    }

    String afterRef() {
        return afterRef;
    }

    /** How many articles stayed at the target when the merger was undone. */
    public int leftOver() {
        return leftOver;
    }

    /** Why it does not go on, in Chinese; null while it does. */
    public String problem() {
        return problem;
    }

    public String setBy() {
        return setBy;
    }

    public Instant setAt() {
        return setAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public List<MappedColumn> columns() {
        return List.copyOf(columns);
    }

    /** The column at the target that takes what is in a column; null when nothing says so. */
    String takes(String sourceColumn) {
        return columns.stream()
                .filter(mapped -> mapped.sourceCode().equals(sourceColumn))
                .findFirst()
                .map(mapped -> mapped.targetCode() == null ? unitCode : mapped.targetCode())
                .orElse(unitCode);
    }

    /** Whether nobody has moved it on since it was read. */
    boolean isWhere(Merger other) {
        return state == other.state
                && stage == other.stage
                && afterId == other.afterId
                && afterRef.equals(other.afterRef);
    }
}
