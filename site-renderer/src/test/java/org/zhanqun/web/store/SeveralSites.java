package org.zhanqun.web.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.framework.style.StyleVersions;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Organiser;
import org.zhanqun.site.Region;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteProfile;
import org.zhanqun.tenancy.Tenants;

/** A city with what belongs to it, and the province's portal above. */
@ApplicationScoped
class SeveralSites {
    private static final AtomicInteger SERIAL = new AtomicInteger(5000);
    private static final String HAN = "甲乙丙丁戊己庚辛壬癸";
    private static final String CITY = "430700";

    private final Tenants tenants;
    private final SiteLifecycle lifecycle;
    private final Frameworks frameworks;
    private final StyleVersions styles;

    SeveralSites(Tenants tenants, SiteLifecycle lifecycle, Frameworks frameworks, StyleVersions styles) {
        this.tenants = tenants;
        this.lifecycle = lifecycle;
        this.frameworks = frameworks;
        this.styles = styles;
    }

    List<Site> open() {
        return List.of(
                open(SiteKind.PROVINCE, "430000", null),
                open(SiteKind.CITY, CITY, CITY),
                open(SiteKind.COUNTY, "430721", CITY),
                open(SiteKind.COUNTY, "430722", CITY),
                open(SiteKind.DEPARTMENT, CITY, CITY));
    }

    /** One more county of the city. */
    Site county() {
        return open(SiteKind.COUNTY, "430723", CITY);
    }

    private Site open(SiteKind kind, String regionCode, String cityCode) {
        var serial = SERIAL.incrementAndGet();
        var name = name(serial);
        var domain = kind.portal() ? "www.s" + serial : "jyj.s" + serial;
        var profile = new SiteProfile(
                kind,
                kind.portal() ? name + "人民政府门户网站" : name + "教育局",
                regionCode + serial,
                domain + ".gov.example",
                new Region(regionCode, name, cityCode),
                new Organiser(name + "办公室", "人民路1号", "0731-00001111", null, null));
        return tenants.callAsProvince(() -> {
            frameworks.installMissing();
            styles.installMissing();
            return lifecycle.open("s" + serial, profile, null, true);
        });
    }

    private static String name(int serial) {
        var name = new StringBuilder();
        Integer.toString(serial).chars().forEach(digit -> name.append(HAN.charAt(digit - '0')));
        return name.toString();
    }
}
