package org.zhanqun.style;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one site has chosen of the unified page style; a site that chose nothing has none. */
@Entity
public class SiteStyle {
    @Id
    @Column(name = "site_key", nullable = false, length = 40)
    private String siteKey;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "palette", nullable = false, length = 20)
    private Palette palette;

    protected SiteStyle() {}

    SiteStyle(String siteKey, Palette palette) {
        this.siteKey = siteKey;
        this.palette = palette;
    }

    public String siteKey() {
        return siteKey;
    }

    public Palette palette() {
        return palette;
    }

    void paint(Palette other) {
        palette = other;
    }
}
