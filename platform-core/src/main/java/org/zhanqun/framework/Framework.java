package org.zhanqun.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.zhanqun.site.SiteKind;

/**
 * One numbered version of the framework for one kind of site (栏目框架版本). Exactly one version of a kind is current; while
 * any site shows a version, its columns do not change.
 */
@Entity
@Table(name = "framework_version")
public class Framework extends Version {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "framework_version")
    @TableGenerator(
            name = "framework_version",
            table = "id_block",
            pkColumnValue = "framework_version",
            allocationSize = 1)
    private Long id;

    @Column(name = "featured_top_level", nullable = false)
    private int featuredTopLevel;

    @Column(name = "home_name", nullable = false, length = 40)
    private String homeName;

    @Embedded
    private ColumnPurpose home;

    @Column(name = "custom_fields", length = 1_000_000)
    private CustomFields customFields = CustomFields.NONE;

    protected Framework() {}

    Framework(SiteKind kind, int number, String name, int featuredTopLevel, String homeName, ColumnPurpose home) {
        super(kind, number, name);
        this.featuredTopLevel = featuredTopLevel;
        this.homeName = homeName;
        this.home = home;
    }

    private Framework(Framework current, int number) {
        super(current, number);
        this.featuredTopLevel = current.featuredTopLevel;
        this.homeName = current.homeName;
        this.home = current.home;
        this.customFields = current.customFields();
    }

    /** A draft that begins as this version is. @throws Conflict when this is not the current one */
    Framework draft(int nextNumber) {
        return new Framework(this, nextNumber);
    }

    void allowTopLevel(int most) {
        featuredTopLevel = most;
    }

    void take(CustomFields fields) {
        customFields = fields;
    }

    @Override
    public Long id() {
        return id;
    }

    /** How many featured columns a site may have at the top level. */
    public int featuredTopLevel() {
        return featuredTopLevel;
    }

    /** The fields that it adds to kinds of content. */
    public CustomFields customFields() {
        return customFields == null ? CustomFields.NONE : customFields;
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
