package org.zhanqun.content.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;
import org.zhanqun.tenancy.TenantOwned;

/** How many levels of review a column asks for (审核级数), when its site has said so. */
@Entity
class ReviewChain extends TenantOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "review_chain")
    @TableGenerator(name = "review_chain", table = "id_block", pkColumnValue = "review_chain", allocationSize = 50)
    private Long id;

    @Column(name = "column_code", nullable = false, updatable = false, length = 20)
    private String columnCode;

    @Column(name = "levels", nullable = false)
    private int levels;

    protected ReviewChain() {}

    ReviewChain(String columnCode, int levels) {
        this.columnCode = columnCode;
        this.levels = levels;
    }

    void ask(int levels) {
        this.levels = levels;
    }

    String columnCode() {
        return columnCode;
    }

    int levels() {
        return levels;
    }
}
