package org.zhanqun.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.site.Organiser;
import org.zhanqun.site.Region;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteProfile;

/**
 * A site as a row of the spreadsheet describes it (待开通网站). What is blank is null.
 *
 * @param cityCode  six digits, or null for a provincial site
 * @param webmaster user name of the person who will run it
 */
@Embeddable
public record NewSite(
        @Column(name = "site_key", nullable = false, updatable = false, length = 40)
        String key,

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(name = "site_kind", nullable = false, updatable = false, length = 20)
        SiteKind siteKind,

        @Column(name = "name", nullable = false, updatable = false, length = 60)
        String name,

        @Column(name = "organiser", nullable = false, updatable = false, length = 100)
        String organiser,

        @Column(name = "region_code", nullable = false, updatable = false, length = 6)
        String regionCode,

        @Column(name = "region_name", nullable = false, updatable = false, length = 60)
        String regionName,

        @Column(name = "city_code", updatable = false, length = 6)
        String cityCode,

        @Column(name = "domain", nullable = false, updatable = false, length = 190)
        String domain,

        @Column(name = "code", nullable = false, updatable = false, length = 10)
        String code,

        @Column(name = "address", updatable = false, length = 200)
        String address,

        @Column(name = "phone", updatable = false, length = 60)
        String phone,

        @Column(name = "icp", updatable = false, length = 60)
        String icp,

        @Column(name = "police_number", updatable = false, length = 60)
        String policeNumber,

        @Column(name = "webmaster", nullable = false, updatable = false, length = 60)
        String webmaster,

        @Column(name = "webmaster_name", updatable = false, length = 60)
        String webmasterName,

        @Column(name = "organ_mark_url", updatable = false, length = 200)
        String markUrl) {
    static NewSite of(SheetRow row) {
        var domain = row.text(SheetColumn.DOMAIN);
        return new NewSite(
                row.text(SheetColumn.KEY),
                SheetColumn.kind(row.text(SheetColumn.KIND)),
                row.text(SheetColumn.NAME),
                row.text(SheetColumn.ORGANISER),
                row.text(SheetColumn.REGION_CODE),
                row.text(SheetColumn.REGION_NAME),
                row.text(SheetColumn.CITY_CODE),
                domain == null ? null : domain.toLowerCase(Locale.ROOT),
                row.text(SheetColumn.CODE),
                row.text(SheetColumn.ADDRESS),
                row.text(SheetColumn.PHONE),
                row.text(SheetColumn.ICP),
                row.text(SheetColumn.POLICE_NUMBER),
                row.text(SheetColumn.WEBMASTER),
                row.text(SheetColumn.WEBMASTER_NAME),
                row.text(SheetColumn.MARK_URL));
    }

    /** The site as its record will have it. */
    public SiteProfile profile() {
        return new SiteProfile(
                siteKind,
                name,
                code,
                domain,
                new Region(regionCode, regionName, cityCode),
                new Organiser(organiser, address, phone, icp, policeNumber, markUrl));
    }
}
