package org.zhanqun.check;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;

/** A word that all sites are checked for. */
@Entity
@Table(name = "check_word")
class ProvinceWord {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "check_word")
    @TableGenerator(name = "check_word", table = "id_block", pkColumnValue = "check_word", allocationSize = 500)
    private Long id;

    @Embedded
    private WordRow listing;

    protected ProvinceWord() {}

    ProvinceWord(WordRow row) {
        this.listing = row;
    }
}
