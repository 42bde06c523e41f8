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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A base column (基本栏目) of one framework version. Its code stays the same over versions: articles refer to it. */
@Entity
@Table(name = "base_column")
public class BaseColumn {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "base_column")
    @TableGenerator(name = "base_column", table = "id_block", pkColumnValue = "base_column", allocationSize = 100)
    private Long id;

    @Column(name = "framework_id", nullable = false, updatable = false)
    private Long frameworkId;

    @Column(name = "code", nullable = false, length = 20)
    private String code;

    @Column(name = "parent_code", length = 20)
    private String parentCode;

    @Column(name = "sort_order", nullable = false)
    private int position;

    @Column(name = "name", nullable = false, length = 40)
    private String name;

    @Column(name = "slug", nullable = false, length = 40)
    private String slug;

    @Embedded
    private ColumnPurpose purpose;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "kind", nullable = false, length = 20)
    private ColumnKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "content", nullable = false, length = 20)
    private ContentKind content;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "inspection", nullable = false, length = 20)
    private Inspection inspection;

    @Column(name = "max_age_days")
    private Integer maxAgeDays;

    @Column(name = "required", nullable = false)
    private boolean required;

    @Column(name = "featured_allowed", nullable = false)
    private boolean featuredAllowed;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "home_slot", length = 20)
    private HomeSlot homeSlot;

    protected BaseColumn() {}

    BaseColumn(Long frameworkId, String parentCode, int position, FrameworkFile.Node node) {
        this.frameworkId = frameworkId;
        this.parentCode = parentCode;
        this.position = position;
        this.code = node.code();
        this.name = node.name();
        this.slug = node.slug();
        this.purpose = new ColumnPurpose(node.columnType(), node.description(), node.keywords());
        this.kind = node.kind();
        this.content = node.content();
        this.inspection = node.inspection();
        this.maxAgeDays = node.maxAgeDays();
        this.required = node.required();
        this.featuredAllowed = node.featuredAllowed();
        this.homeSlot = node.homeSlot();
    }

    public String code() {
        return code;
    }

    /** Code of the column above, null at the top. */
    public String parentCode() {
        return parentCode;
    }

    public int position() {
        return position;
    }

    /** May hold {@code {region}}, which stands for the site's region. */
    public String name() {
        return name;
    }

    public String slug() {
        return slug;
    }

    public ColumnPurpose purpose() {
        return purpose;
    }

    public ColumnKind kind() {
        return kind;
    }

    /** What its articles are. */
    public ContentKind content() {
        return content;
    }

    public Inspection inspection() {
        return inspection;
    }

    /** Freshness limit in days, null when freshness is not checked. */
    public Integer maxAgeDays() {
        return maxAgeDays;
    }

    /** Whether every site of the kind must fill it. */
    public boolean required() {
        return required;
    }

    /** Whether a site may hang featured columns below it. */
    public boolean featuredAllowed() {
        return featuredAllowed;
    }

    /** The home-page block it feeds, or null. */
    public HomeSlot homeSlot() {
        return homeSlot;
    }
}
