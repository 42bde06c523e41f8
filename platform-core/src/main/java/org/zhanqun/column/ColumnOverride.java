package org.zhanqun.column;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.framework.InheritedField;
import org.zhanqun.tenancy.TenantOwned;

/** What a site sets itself in one field of a base column (本站设置). It holds as long as the framework allows it. */
@Entity
public class ColumnOverride extends TenantOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "column_override")
    @TableGenerator(
            name = "column_override",
            table = "id_block",
            pkColumnValue = "column_override",
            allocationSize = 50)
    private Long id;

    @Column(name = "column_code", nullable = false, updatable = false, length = 20)
    private String columnCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "field_name", nullable = false, updatable = false, length = 20)
    private InheritedField field;

    @Column(name = "field_value", nullable = false, length = 300)
    private String value;

    protected ColumnOverride() {}

    ColumnOverride(String columnCode, InheritedField field, String value) {
        this.columnCode = columnCode;
        this.field = field;
        this.value = value;
    }

    void set(String newValue) {
        value = newValue;
    }

    String columnCode() {
        return columnCode;
    }

    InheritedField field() {
        return field;
    }

    String value() {
        return value;
    }
}
