package org.zhanqun.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhanqun.site.Organiser;
import org.zhanqun.site.Region;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteProfile;

/**
 * What is applied for (申请内容); each kind of case uses its part, the rest is null.
 *
 * @param key       short name of a new site
 * @param webmaster user name of the person who will run a new site
 * @param until     last day of a suspension
 * @param successor key of the site that takes over the content of one that closes, or null
 */
@Embeddable
public record Proposal(
        @Column(name = "proposed_key", length = 40) String key,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "site_kind", length = 20)
        SiteKind siteKind,

        @Column(name = "name", length = 60) String name,
        @Column(name = "domain", length = 190) String domain,
        @Column(name = "region_code", length = 6) String regionCode,
        @Column(name = "region_name", length = 60) String regionName,
        @Column(name = "organiser", length = 100) String organiser,
        @Column(name = "address", length = 200) String address,
        @Column(name = "phone", length = 60) String phone,
        @Column(name = "webmaster", length = 60) String webmaster,
        @Column(name = "webmaster_name", length = 60) String webmasterName,
        @Column(name = "until_on") LocalDate until,
        @Column(name = "successor_key", length = 40) String successor) {
    static final Proposal NOTHING =
            new Proposal(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The same without blanks at the ends, and without what is blank altogether. */
    Proposal tidy() {
        var host = Text.tidy(domain);
        return new Proposal(
                Text.tidy(key),
                siteKind,
                Text.tidy(name),
                host == null ? null : host.toLowerCase(Locale.ROOT),
                Text.tidy(regionCode),
                Text.tidy(regionName),
                Text.tidy(organiser),
                Text.tidy(address),
                Text.tidy(phone),
                Text.tidy(webmaster),
                Text.tidy(webmasterName),
                until,
                Text.tidy(successor));
    }

    /** The new site as its record will have it. @param registered what the footer shows; numbers are null until granted */
    SiteProfile profile(String cityCode, String code, String icp, String policeNumber, String markUrl) {
        return new SiteProfile(
                siteKind,
                name,
                code,
                domain,
                new Region(regionCode, regionName, cityCode),
                new Organiser(organiser, address, phone, icp, policeNumber, markUrl));
    }
}
