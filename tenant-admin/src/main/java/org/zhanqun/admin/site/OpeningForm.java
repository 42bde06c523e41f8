package org.zhanqun.admin.site;

import org.jboss.resteasy.reactive.RestForm;
import org.zhanqun.site.SiteKind;

/** What was typed into the form for opening a site, kept as it was typed. */
public record OpeningForm(
        @RestForm String kind,
        @RestForm String key,
        @RestForm String name,
        @RestForm String code,
        @RestForm String domain,
        @RestForm String regionCode,
        @RestForm String regionName,
        @RestForm String cityCode,
        @RestForm String organiser,
        @RestForm String address,
        @RestForm String phone,
        @RestForm String icp,
        @RestForm String policeNumber,
        @RestForm String markUrl,
        @RestForm String webmaster,
        @RestForm String webmasterName) {
    static OpeningForm blank() {
        return new OpeningForm("COUNTY", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");
    }

    SiteKind siteKind() {
        for (var constant : SiteKind.values()) {
            if (constant.name().equals(kind)) {
                return constant;
            }
        }
        return null;
    }

    SiteOpening.Request request(boolean demonstration) {
        return new SiteOpening.Request(
                key,
                siteKind(),
                name,
                code,
                domain,
                regionCode,
                regionName,
                cityCode,
                organiser,
                address,
                phone,
                icp,
                policeNumber,
                markUrl,
                webmaster,
                webmasterName,
                demonstration);
    }
}
