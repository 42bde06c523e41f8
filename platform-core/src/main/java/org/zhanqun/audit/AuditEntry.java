package org.zhanqun.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.zhanqun.kernel.Difference;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.Origin;

/** One line of the audit trail; written once, never changed. It belongs to the province, also when it is about a site. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry {
    private static final int LONGEST_DETAIL = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "audit_entry")
    @TableGenerator(name = "audit_entry", table = "id_block", pkColumnValue = "audit_entry", allocationSize = 100)
    private Long id;

    @Column(name = "happened_at", nullable = false)
    private Instant happenedAt;

    @Column(name = "user_name", nullable = false, length = 100)
    private String userName;

    @Column(name = "site_key", length = 40)
    private String siteKey;

    @Column(name = "action", nullable = false, length = 40)
    private String action;

    @Column(name = "subject", nullable = false, length = 200)
    private String subject;

    @Column(name = "detail", nullable = false, length = LONGEST_DETAIL)
    private String detail;

    @Column(name = "address", length = 45)
    private String address;

    @Column(name = "client", length = 200)
    private String client;

    @Column(name = "differences")
    private String differences;

    protected AuditEntry() {}

    AuditEntry(Instant happenedAt, String userName, Origin origin, DomainEvent event) {
        this.happenedAt = happenedAt;
        this.userName = userName;
        this.siteKey = event.site();
        this.action = event.action();
        this.subject = event.subject();
        this.detail = shortened(event.detail());
        this.address = origin.address();
        this.client = origin.client();
        this.differences = DifferencesText.written(event.differences());
    }

    private static String shortened(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL - 1) + "…";
    }

    public Long id() {
        return id;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public String userName() {
        return userName;
    }

    public String siteKey() {
        return siteKey;
    }

    public String action() {
        return action;
    }

    public String subject() {
        return subject;
    }

    public String detail() {
        return detail;
    }

    /** Of the machine, or null when the platform itself did it. */
    public String address() {
        return address;
    }

    /** What the program said it was, or null. */
    public String client() {
        return client;
    }

    /** What was changed, field by field. */
    public List<Difference> differences() {
        return DifferencesText.read(differences);
    }

    String differencesText() {
        return differences;
    }
}
