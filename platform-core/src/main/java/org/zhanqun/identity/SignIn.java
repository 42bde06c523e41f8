package org.zhanqun.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.zhanqun.kernel.Origin;

/** The first time that a session of the identity server was seen on the platform (登录记录). */
@Entity
@Immutable
@Table(name = "sign_in")
public class SignIn {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "sign_in")
    @TableGenerator(name = "sign_in", table = "id_block", pkColumnValue = "sign_in", allocationSize = 20)
    private Long id;

    @Column(name = "user_name", nullable = false, length = 100)
    private String userName;

    @Column(name = "session_id", nullable = false, length = 100)
    private String session;

    @Column(name = "signed_in_at", nullable = false)
    private Instant at;

    @Column(name = "address", length = 45)
    private String address;

    @Column(name = "client", length = 200)
    private String client;

    protected SignIn() {}

    SignIn(String userName, String session, Instant at, Origin origin) {
        this.userName = userName;
        this.session = session;
        this.at = at;
        this.address = origin.address();
        this.client = origin.client();
    }

    public Instant at() {
        return at;
    }

    public String address() {
        return address;
    }

    public String client() {
        return client;
    }
}
