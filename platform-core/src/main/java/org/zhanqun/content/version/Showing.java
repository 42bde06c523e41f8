package org.zhanqun.content.version;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.zhanqun.tenancy.TenantOwned;

/** A time in which the public read one version of an article (公开时段). */
@Entity
@Table(name = "article_showing")
@IdClass(Showing.Key.class)
public class Showing extends TenantOwned {
    @Id
    @Column(name = "article_id")
    private Long articleId;

    @Id
    @Column(name = "shown_from")
    private Instant shownFrom;

    @Column(name = "shown_until")
    private Instant shownUntil;

    @Column(name = "version_number", nullable = false)
    private int number;

    protected Showing() {}

    Showing(long articleId, int number, Instant from) {
        this.articleId = articleId;
        this.number = number;
        shownFrom = from;
    }

    record Key(Long articleId, Instant shownFrom) implements Serializable {}

    void end(Instant at) {
        shownUntil = at;
    }

    /** The version's number. */
    public int number() {
        return number;
    }

    public Instant from() {
        return shownFrom;
    }

    /** When another one or nothing took its place; null while it is shown. */
    public Instant until() {
        return shownUntil;
    }
}
