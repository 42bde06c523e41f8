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
import java.util.EnumMap;
import java.util.Map;
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

    @Embedded
    private FieldRules rules;

    @Column(name = "retired", nullable = false)
    private boolean retired;

    @Column(name = "successor_code", length = 20)
    private String successorCode;

    protected BaseColumn() {}

    BaseColumn(Long frameworkId, String parentCode, int position, FrameworkFile.Node node) {
        this(frameworkId, node.code(), parentCode, position);
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
        this.rules = FieldRules.USUAL;
    }

    private BaseColumn(Long frameworkId, String code, String parentCode, int position) {
        this.frameworkId = frameworkId;
        this.code = code;
        this.parentCode = parentCode;
        this.position = position;
    }

    /** A column that a draft adds. @param fields checked, with all that are {@link BaseField#NEEDED} */
    static BaseColumn added(
            Long frameworkId, String code, String parentCode, int position, Map<BaseField, String> fields) {
        var column = new BaseColumn(frameworkId, code, parentCode, position);
        column.content = ContentKind.NEWS;
        column.rules = FieldRules.USUAL;
        column.purpose = new ColumnPurpose("", "", "");
        fields.forEach(column::set);
        return column;
    }

    /** The same column in another version. */
    BaseColumn copyFor(Long otherFramework) {
        var copy = new BaseColumn(otherFramework, code, parentCode, position);
        copy.purpose = purpose;
        copy.rules = rules;
        values().forEach(copy::set);
        copy.retired = retired;
        copy.successorCode = successorCode;
        return copy;
    }

    /** @param value checked by {@link BaseField#check} */
    void set(BaseField field, String value) {
        switch (field) {
            case NAME -> name = value.strip();
            case SLUG -> slug = value;
            case COLUMN_TYPE -> purpose = new ColumnPurpose(value.strip(), purpose.description(), purpose.keywords());
            case DESCRIPTION -> purpose = new ColumnPurpose(purpose.type(), value.strip(), purpose.keywords());
            case KEYWORDS -> purpose = new ColumnPurpose(purpose.type(), purpose.description(), value.strip());
            case KIND -> kind = ColumnKind.valueOf(value);
            case CONTENT -> content = ContentKind.valueOf(value);
            case INSPECTION -> inspection = Inspection.valueOf(value);
            case MAX_AGE_DAYS -> maxAgeDays = BaseField.blank(value) ? null : Integer.valueOf(value);
            case REQUIRED -> required = Boolean.parseBoolean(value);
            case FEATURED_ALLOWED -> featuredAllowed = Boolean.parseBoolean(value);
            case HOME_SLOT -> homeSlot = BaseField.blank(value) ? null : HomeSlot.valueOf(value);
            case DESCRIPTION_RULE -> rule(InheritedField.DESCRIPTION, value);
            case KEYWORDS_RULE -> rule(InheritedField.KEYWORDS, value);
            case MAX_AGE_RULE -> rule(InheritedField.MAX_AGE_DAYS, value);
            case POSITION_RULE -> rule(InheritedField.POSITION, value);
            case HOME_RULE -> rule(InheritedField.HOME, value);
        }
    }

    private void rule(InheritedField field, String value) {
        rules = rules.with(field, FieldRule.valueOf(value));
    }

    /** The field as text, empty when it has no value. */
    public String value(BaseField field) {
        return switch (field) {
            case NAME -> name;
            case SLUG -> slug;
            case COLUMN_TYPE -> purpose.type();
            case DESCRIPTION -> purpose.description();
            case KEYWORDS -> purpose.keywords();
            case KIND -> kind.name();
            case CONTENT -> content.name();
            case INSPECTION -> inspection.name();
            case MAX_AGE_DAYS -> maxAgeDays == null ? "" : maxAgeDays.toString();
            case REQUIRED -> Boolean.toString(required);
            case FEATURED_ALLOWED -> Boolean.toString(featuredAllowed);
            case HOME_SLOT -> homeSlot == null ? "" : homeSlot.name();
            case DESCRIPTION_RULE -> rules.description().name();
            case KEYWORDS_RULE -> rules.keywords().name();
            case MAX_AGE_RULE -> rules.maxAge().name();
            case POSITION_RULE -> rules.position().name();
            case HOME_RULE -> rules.home().name();
        };
    }

    /** All fields as text. */
    public Map<BaseField, String> values() {
        var values = new EnumMap<BaseField, String>(BaseField.class);
        for (var field : BaseField.values()) {
            values.put(field, value(field));
        }
        return values;
    }

    void place(String parent, int at) {
        parentCode = parent;
        position = at;
    }

    /** Takes the column out of the tree without forgetting it: its articles stay, its address leads to the successor. */
    void retire(String successor) {
        retired = true;
        successorCode = successor;
    }

    void restore() {
        retired = false;
        successorCode = null;
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

    /** What a site may set itself. */
    public FieldRules rules() {
        return rules;
    }

    /** Whether the version keeps it only for the articles that it holds and the addresses that lead to it. */
    public boolean retired() {
        return retired;
    }

    /** Code of the column that a retired one's address leads to; null for the column above it. */
    public String successorCode() {
        return successorCode;
    }
}
