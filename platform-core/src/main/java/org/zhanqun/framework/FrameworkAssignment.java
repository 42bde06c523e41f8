package org.zhanqun.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A site that shows another version than its kind's current one (试点或分批). A site without one shows the current one. */
@Entity
public class FrameworkAssignment {
    @Id
    @Column(name = "site_key", nullable = false, length = 40)
    private String siteKey;

    @Column(name = "framework_id", nullable = false)
    private Long frameworkId;

    @Column(name = "assigned_at", nullable = false)
    private Instant assignedAt;

    protected FrameworkAssignment() {}

    public FrameworkAssignment(String siteKey, Framework framework, Instant now) {
        this.siteKey = siteKey;
        this.frameworkId = framework.id();
        this.assignedAt = now;
    }

    public String siteKey() {
        return siteKey;
    }

    public Long frameworkId() {
        return frameworkId;
    }

    public Instant assignedAt() {
        return assignedAt;
    }
}
