package org.zhanqun.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;
import java.time.LocalDate;

/** One temporary offline of a site (临时下线), kept so that the yearly limit can be held. Belongs to the province. */
@Entity
public class Suspension {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "suspension")
    @TableGenerator(name = "suspension", table = "id_block", pkColumnValue = "suspension", allocationSize = 10)
    private Long id;

    @Column(name = "site_key", nullable = false, updatable = false, length = 40)
    private String siteKey;

    @Column(name = "suspended_on", nullable = false, updatable = false)
    private LocalDate suspendedOn;

    protected Suspension() {}

    Suspension(String siteKey, LocalDate suspendedOn) {
        this.siteKey = siteKey;
        this.suspendedOn = suspendedOn;
    }
}
