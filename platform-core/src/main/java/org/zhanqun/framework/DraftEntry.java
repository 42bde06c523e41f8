package org.zhanqun.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;

/** One step in the history of a draft (编辑记录): who, when, what, and what undoes it. Written once, never changed. */
@Entity
public class DraftEntry {
    @EmbeddedId
    private Key key;

    @Column(name = "user_name", nullable = false, length = 100)
    private String userName;

    @Column(name = "happened_at", nullable = false)
    private Instant happenedAt;

    @Column(name = "operation", nullable = false, length = 4000)
    private DraftOperation operation;

    @Column(name = "inverse", nullable = false, length = 4000)
    private DraftOperation inverse;

    @Column(name = "undoes")
    private Long undoes;

    /** A draft and the revision that the step led to. */
    @Embeddable
    record Key(
            @Column(name = "framework_id", nullable = false) Long frameworkId,

            @Column(name = "revision", nullable = false) long revision)
            implements Serializable {}

    protected DraftEntry() {}

    DraftEntry(
            Framework framework,
            String userName,
            Instant now,
            DraftOperation done,
            DraftOperation inverse,
            Long undoes) {
        this.key = new Key(framework.id(), framework.revision());
        this.userName = userName;
        this.happenedAt = now;
        this.operation = done;
        this.inverse = inverse;
        this.undoes = undoes;
    }

    /** The revision that it led to. */
    public long revision() {
        return key.revision();
    }

    public String userName() {
        return userName;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public DraftOperation operation() {
        return operation;
    }

    DraftOperation inverse() {
        return inverse;
    }

    /** Revision of the step that this one undid, null when it is a step of its own. */
    public Long undoes() {
        return undoes;
    }
}
