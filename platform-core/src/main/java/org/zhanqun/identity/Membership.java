package org.zhanqun.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person's role over a scope (成员). The scope is {@code *} for the province, a city's region code, or a site's key. */
@Entity
public class Membership {
    static final String WHOLE_PROVINCE = "*";

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "membership")
    @TableGenerator(name = "membership", table = "id_block", pkColumnValue = "membership", allocationSize = 50)
    private Long id;

    @Column(name = "user_name", nullable = false, length = 100)
    private String userName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "member_role", nullable = false, length = 30)
    private Role role;

    @Column(name = "member_scope", nullable = false, length = 40)
    private String scope;

    @Column(name = "locked", nullable = false)
    private boolean locked;

    protected Membership() {}

    private Membership(String userName, Role role, String scope) {
        this.userName = userName;
        this.role = role;
        this.scope = scope;
    }

    public static Membership ofProvince(String userName, Role role) {
        return new Membership(userName, role, WHOLE_PROVINCE);
    }

    public static Membership ofCity(String userName, String cityCode) {
        return new Membership(userName, Role.CITY_SUPERVISOR, cityCode);
    }

    public static Membership ofSite(String userName, Role role, String site) {
        return new Membership(userName, role, site);
    }

    public String userName() {
        return userName;
    }

    public Role role() {
        return role;
    }

    public String scope() {
        return scope;
    }

    /** Whether the person is kept out for the time being (锁定). */
    public boolean locked() {
        return locked;
    }

    void lock() {
        locked = true;
    }

    void unlock() {
        locked = false;
    }
}
