package org.zhanqun.check;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.zhanqun.tenancy.TenantOwned;

/** A word, or an exception, that one site adds to the province's. */
@Entity
@Table(name = "site_check_word")
class SiteWord extends TenantOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "site_check_word")
    @TableGenerator(
            name = "site_check_word",
            table = "id_block",
            pkColumnValue = "site_check_word",
            allocationSize = 50)
    private Long id;

    @Embedded
    private WordRow listing;

    protected SiteWord() {}

    SiteWord(WordRow row) {
        this.listing = row;
    }
}
