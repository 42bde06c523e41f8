package org.zhanqun.column;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;
import org.zhanqun.tenancy.TenantOwned;

/** An address that a featured column had on its site (旧地址), so that links to it go on leading there. */
@Entity
public class ColumnRedirect extends TenantOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "column_redirect")
    @TableGenerator(
            name = "column_redirect",
            table = "id_block",
            pkColumnValue = "column_redirect",
            allocationSize = 50)
    private Long id;

    @Column(name = "path", nullable = false, updatable = false, length = 200)
    private String path;

    @Column(name = "column_code", nullable = false, length = 20)
    private String columnCode;

    protected ColumnRedirect() {}

    ColumnRedirect(String path, String columnCode) {
        this.path = path;
        this.columnCode = columnCode;
    }

    void leadTo(String code) {
        columnCode = code;
    }

    String path() {
        return path;
    }

    String columnCode() {
        return columnCode;
    }
}
