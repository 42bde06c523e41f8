package org.zhanqun.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a person was last at work on the platform (最近活动), to some minutes. */
@Entity
@Table(name = "person_seen")
public class PersonSeen {
    @Id
    @Column(name = "user_name", length = 100)
    private String userName;

    @Column(name = "seen_at", nullable = false)
    private Instant at;

    protected PersonSeen() {}

    PersonSeen(String userName, Instant at) {
        this.userName = userName;
        this.at = at;
    }

    void again(Instant now) {
        at = now;
    }

    String userName() {
        return userName;
    }

    Instant at() {
        return at;
    }
}
