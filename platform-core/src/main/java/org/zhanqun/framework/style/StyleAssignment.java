package org.zhanqun.framework.style;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A site that shows another version of the style than its kind's current one (试点或分批). */
@Entity
public class StyleAssignment {
    @Id
    @Column(name = "site_key", nullable = false, length = 40)
    private String siteKey;

    @Column(name = "style_id", nullable = false)
    private Long styleId;

    @Column(name = "assigned_at", nullable = false)
    private Instant assignedAt;

    protected StyleAssignment() {}

    public StyleAssignment(String siteKey, StyleVersion style, Instant now) {
        this.siteKey = siteKey;
        this.styleId = style.id();
        this.assignedAt = now;
    }

    public String siteKey() {
        return siteKey;
    }

    public Long styleId() {
        return styleId;
    }

    public Instant assignedAt() {
        return assignedAt;
    }
}
