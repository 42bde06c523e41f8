package org.zhanqun.interaction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who wrote a letter (来信人): seen by those who answer it, never by the public, and erased after a while. Parts may be null. */
@Embeddable
public record Sender(
        @Column(name = "sender_name", length = 80) String name,

        @Column(name = "sender_phone", length = 40) String phone,

        @Column(name = "sender_email", length = 120) String email) {
    static final Sender ERASED = new Sender(null, null, null);

    /** The name is a person's secret in most logs: nothing of it is printed by accident. */
    @Override
    public String toString() {
        return "Sender";
    }
}
