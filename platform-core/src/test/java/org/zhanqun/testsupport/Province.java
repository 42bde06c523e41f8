package org.zhanqun.testsupport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.framework.style.StyleVersions;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Organiser;
import org.zhanqun.site.Region;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteProfile;
import org.zhanqun.tenancy.Tenants;

/** A province to test in: opens sites with names, codes and domains that no other test has. */
@ApplicationScoped
public class Province {
    private static final AtomicInteger SERIAL = new AtomicInteger(1000);
    private static final String[] HAN = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};

    private final Tenants tenants;
    private final SiteLifecycle lifecycle;
    private final Frameworks frameworks;
    private final StyleVersions styles;
    private final Memberships memberships;

    Province(
            Tenants tenants,
            SiteLifecycle lifecycle,
            Frameworks frameworks,
            StyleVersions styles,
            Memberships memberships) {
        this.tenants = tenants;
        this.lifecycle = lifecycle;
        this.frameworks = frameworks;
        this.styles = styles;
        this.memberships = memberships;
    }

    /** Opens a county's portal and returns it. */
    public Site county() {
        var serial = SERIAL.incrementAndGet();
        return open("county" + serial, countyProfile(serial));
    }

    /** Opens a county's portal in a city. */
    public Site county(String cityCode) {
        var serial = SERIAL.incrementAndGet();
        var profile = countyProfile(serial);
        return open("county" + serial, of(profile, SiteKind.COUNTY, profile.name(), profile.domain(), cityCode));
    }

    /** Opens a city's portal. */
    public Site city(String cityCode) {
        var serial = SERIAL.incrementAndGet();
        var profile = countyProfile(serial);
        return open("city" + serial, of(profile, SiteKind.CITY, profile.name(), profile.domain(), cityCode));
    }

    /** Opens an organ's site of a kind in a city. */
    public Site open(SiteKind kind, String cityCode) {
        var serial = SERIAL.incrementAndGet();
        var name = name(serial) + "管理委员会";
        var domain = "gw" + serial + ".county.gov.example";
        return open("organ" + serial, of(countyProfile(serial), kind, name, domain, cityCode));
    }

    /** Opens a provincial organ's site. @param organ such as 国土资源厅; what stands before it no other test has */
    public Site organ(String organ) {
        var serial = SERIAL.incrementAndGet();
        var name = name(serial) + "省" + organ;
        var profile = of(
                countyProfile(serial), SiteKind.DEPARTMENT, name, "o" + serial + ".p" + serial + ".gov.example", null);
        var organiser = new Organiser(name, "人民路1号", "0731-00001111", null, null);
        return open(
                "organ" + serial,
                new SiteProfile(profile.kind(), name, profile.code(), profile.domain(), profile.region(), organiser));
    }

    private Site open(String key, SiteProfile profile) {
        return tenants.callAsProvince(() -> {
            frameworks.installMissing();
            styles.installMissing();
            return lifecycle.open(key, profile, null, true);
        });
    }

    private static SiteProfile of(SiteProfile profile, SiteKind kind, String name, String domain, String cityCode) {
        var region = profile.region();
        return new SiteProfile(
                kind,
                name,
                profile.code(),
                domain,
                new Region(region.code(), region.name(), cityCode),
                profile.organiser());
    }

    /** Lets somebody work on some sites. */
    public void employ(String user, Role role, Site... sites) {
        tenants.runAsProvince(() -> {
            for (var site : sites) {
                memberships.grant(Membership.ofSite(user, role, site.key()));
            }
        });
    }

    /** A profile that breaks no rule. */
    public static SiteProfile countyProfile(int serial) {
        return new SiteProfile(
                SiteKind.COUNTY,
                name(serial) + "县人民政府门户网站",
                "430121%04d".formatted(serial),
                "www.county" + serial + ".gov.example",
                new Region("430121", name(serial) + "县", "430100"),
                new Organiser(name(serial) + "县人民政府办公室", "人民路1号", "0731-00001111", null, null));
    }

    private static String name(int serial) {
        var name = new StringBuilder();
        for (var digit : Integer.toString(serial).split("")) {
            name.append(HAN[Integer.parseInt(digit)]);
        }
        return name.toString();
    }
}
