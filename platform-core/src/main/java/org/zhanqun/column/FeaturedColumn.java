package org.zhanqun.column;

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
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.ColumnPurpose;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.tenancy.TenantOwned;

/** A column of the site's own (特色栏目), hung at the top level or where the framework allows it. */
@Entity
@Table(name = "featured_column")
public class FeaturedColumn extends TenantOwned {
    /** Codes of featured columns begin with this letter; those of base columns are digits. */
    static final String CODE_PREFIX = "F";

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "featured_column")
    @TableGenerator(
            name = "featured_column",
            table = "id_block",
            pkColumnValue = "featured_column",
            allocationSize = 50)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "parent_code", length = 20)
    private String parentCode;

    @Column(name = "sort_order", nullable = false)
    private int position;

    @Column(name = "name", nullable = false, length = 40)
    private String name;

    @Column(name = "slug", nullable = false, length = 40)
    private String slug;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "kind", nullable = false, length = 20)
    private ColumnKind kind;

    @Embedded
    private ColumnPurpose purpose;

    @Column(name = "max_age_days", nullable = false)
    private int maxAgeDays;

    @Column(name = "hidden", nullable = false)
    private boolean hidden;

    @Column(name = "retired", nullable = false)
    private boolean retired;

    @Column(name = "successor_code", length = 20)
    private String successorCode;

    protected FeaturedColumn() {}

    FeaturedColumn(FeaturedColumns.Proposal proposal, int position) {
        this.parentCode = proposal.parentCode();
        this.position = position;
        this.slug = proposal.slug();
        this.kind = proposal.kind();
        describe(proposal);
    }

    /** Takes what readers and inspections are told about the column; address and form stay. */
    void describe(FeaturedColumns.Proposal proposal) {
        requireLive();
        name = proposal.name();
        purpose = new ColumnPurpose(proposal.columnType(), proposal.description(), proposal.keywords());
        maxAgeDays = proposal.maxAgeDays();
    }

    void place(String parent, int at) {
        requireLive();
        parentCode = parent;
        position = at;
    }

    void hide(boolean hide) {
        requireLive();
        hidden = hide;
    }

    /** 停用: its articles stay, its address leads to the successor, or to the column above. */
    void retire(String successor) {
        requireLive();
        retired = true;
        successorCode = successor;
    }

    /** 恢复使用. */
    void restore() {
        if (!retired) {
            throw new Conflict("column.not-retired", name);
        }
        retired = false;
        successorCode = null;
    }

    private void requireLive() {
        if (retired) {
            throw new Conflict("column.retired", name);
        }
    }

    public String code() {
        return CODE_PREFIX + id;
    }

    public String parentCode() {
        return parentCode;
    }

    public String name() {
        return name;
    }

    public String slug() {
        return slug;
    }

    public ColumnKind kind() {
        return kind;
    }

    public ColumnPurpose purpose() {
        return purpose;
    }

    public int maxAgeDays() {
        return maxAgeDays;
    }

    Standing standing() {
        return new Standing(hidden, retired, successorCode);
    }
}
