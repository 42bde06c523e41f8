package org.zhanqun.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How often the province's list and its severities have changed. There is one row. */
@Entity
@Table(name = "check_list")
class ProvinceList {
    @Id
    private int id;

    @Column(name = "version", nullable = false)
    private long revision;

    @Column(name = "settings", nullable = false)
    private long settings;

    protected ProvinceList() {}
}
