package org.zhanqun.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.site.SiteKind;

/** One numbered version of the framework for one kind of site (栏目框架版本). Exactly one version of a kind is current. */
@Entity
@Table(name = "framework_version")
public class Framework {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "framework_version")
    @TableGenerator(
            name = "framework_version",
            table = "id_block",
            pkColumnValue = "framework_version",
            allocationSize = 1)
    private Long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "kind", nullable = false, updatable = false, length = 20)
    private SiteKind kind;

    @Column(name = "version_number", nullable = false, updatable = false)
    private int number;

    @Column(name = "name", nullable = false, length = 60)
    private String name;

    @Column(name = "is_current", nullable = false)
    private boolean current;

    @Column(name = "featured_top_level", nullable = false)
    private int featuredTopLevel;

    @Column(name = "home_name", nullable = false, length = 40)
    private String homeName;

    @Embedded
    private ColumnPurpose home;

    protected Framework() {}

    Framework(SiteKind kind, int number, String name, int featuredTopLevel, String homeName, ColumnPurpose home) {
        this.kind = kind;
        this.number = number;
        this.name = name;
        this.featuredTopLevel = featuredTopLevel;
        this.homeName = homeName;
        this.home = home;
        this.current = true;
    }

    public Long id() {
        return id;
    }

    public SiteKind kind() {
        return kind;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public boolean current() {
        return current;
    }

    /** How many featured columns a site may have at the top level. */
    public int featuredTopLevel() {
        return featuredTopLevel;
    }

    /** Name of the home page as a column (首页). */
    public String homeName() {
        return homeName;
    }

    /** The home page's own column tags. */
    public ColumnPurpose home() {
        return home;
    }
}
