package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.framework.Previews.Granting;
import org.zhanqun.framework.style.StyleVersion;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.PublicConfig;
import org.zhanqun.site.Site;
import org.zhanqun.theme.Composition;
import org.zhanqun.theme.Footer;
import org.zhanqun.theme.Footer.Registration;
import org.zhanqun.theme.Frame;
import org.zhanqun.theme.Link;
import org.zhanqun.theme.NavItem;
import org.zhanqun.theme.SiteHead;
import org.zhanqun.theme.StyleFiles;
import org.zhanqun.web.site.SiteDirectory;
import org.zhanqun.web.site.SiteLook;
import org.zhanqun.web.site.SiteLooks;
import org.zhanqun.web.store.Variant;

/** The header and footer zones of a site (头部标识区, 底部功能区). */
@ApplicationScoped
class Frames {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** Slug of the column group that belongs into the footer (网站服务), the same in every framework. */
    private static final String SERVICE_COLUMNS = "wzfw";

    /** 联系我们, among them. */
    private static final String CONTACT_COLUMN = "lxwm";

    private final SiteDirectory directory;
    private final PublicAddress addresses;
    private final PublicConfig config;
    private final SiteLooks looks;

    Frames(SiteDirectory directory, PublicAddress addresses, PublicConfig config, SiteLooks looks) {
        this.directory = directory;
        this.addresses = addresses;
        this.config = config;
        this.looks = looks;
    }

    Frame of(Site site, ColumnTree columns, Set<String> filled) {
        var shell = new Shell(site, columns, filled, null);
        var footer = columns.byPath(SERVICE_COLUMNS).map(shell::shownChildren).orElse(List.of());
        return frame(site, navigation(shell), footer, "/search");
    }

    /** A frame for a site that answers with a notice only: no navigation, no search. */
    Frame bare(Site site, Variant variant) {
        return frame(site, List.of(), List.of(), null)
                .in(variant.with(looks.of(site).palette()));
    }

    private Frame frame(Site site, List<NavItem> navigation, List<SiteColumn> services, String searchUrl) {
        var look = look(site);
        return new Frame(
                new SiteHead(
                        site.name(),
                        site.region().name(),
                        "/",
                        site.domain(),
                        composition(site),
                        addresses.of(site),
                        look.slogan() == null
                                ? null
                                : look.slogan()
                                        .replace("{region}", site.region().name()),
                        look.logo()),
                navigation,
                footer(site, services),
                upperSites(site),
                searchUrl,
                site.demonstration(),
                StyleFiles.assets().with(look.accent()),
                Variant.STANDARD.with(look.palette()),
                Shells.PREVIEWED.isBound() ? preview(Shells.PREVIEWED.get()) : null);
    }

    /** As the public sees the site, or as a preview shows it. */
    SiteLook look(Site site) {
        return Shells.PREVIEWED.isBound() && Shells.PREVIEWED.get().version() instanceof StyleVersion version
                ? looks.of(site, version)
                : looks.of(site);
    }

    private static String preview(Granting granting) {
        return preview(granting.version().title(), granting.until());
    }

    /** What the ribbon of a preview says. */
    static String preview(String title, Instant until) {
        return "预览：%s，尚未发布。链接 %s 前有效。".formatted(title, CLOCK.format(until.atZone(Clocks.BEIJING)));
    }

    static Composition composition(Site site) {
        return switch (site.kind()) {
            case PROVINCE -> Composition.PROVINCE;
            case CITY -> Composition.CITY;
            case COUNTY -> Composition.COUNTY;
            case DEPARTMENT, RETAINED -> Composition.DEPARTMENT;
        };
    }

    private static List<NavItem> navigation(Shell shell) {
        return shell.columns().roots().stream()
                .filter(column -> !column.slug().equals(SERVICE_COLUMNS) && shell.shown(column))
                .map(column -> item(shell, column))
                .toList();
    }

    static NavItem item(Shell shell, SiteColumn column) {
        return new NavItem(
                column.name(),
                Shell.url(column),
                column.purpose().description(),
                shell.shownChildren(column).stream()
                        .map(child -> item(shell, child))
                        .toList());
    }

    private Footer footer(Site site, List<SiteColumn> services) {
        var organiser = site.organiser();
        var links = new ArrayList<Link>();
        services.forEach(column -> links.add(new Link(column.name(), Shell.url(column))));
        return new Footer(
                organiser.name(),
                null,
                organiser.phone(),
                organiser.address(),
                site.code(),
                organiser.icp() == null ? null : new Registration(organiser.icp(), null),
                organiser.policeNumber() == null ? null : new Registration(organiser.policeNumber(), null),
                organiser.markUrl(),
                errorReport(site, services),
                links,
                site.ipv6());
    }

    private String errorReport(Site site, List<SiteColumn> services) {
        var phone = site.organiser().phone();
        var contact = services.stream()
                .filter(column -> column.slug().equals(CONTACT_COLUMN))
                .map(Shell::url)
                .findFirst()
                .orElse(phone == null ? null : "tel:" + phone);
        return config.errorReportUrl()
                .map(url -> url.replace("{code}", site.code()))
                .orElse(contact);
    }

    private List<Link> upperSites(Site site) {
        var upper = new ArrayList<Link>();
        directory.provincePortal().ifPresent(portal -> add(upper, site, portal));
        directory.cityPortal(site.region().cityCode()).ifPresent(portal -> add(upper, site, portal));
        return upper;
    }

    private void add(List<Link> links, Site site, Site portal) {
        if (!portal.key().equals(site.key())) {
            links.add(link(portal));
        }
    }

    Link link(Site site) {
        return new Link(site.region().name(), addresses.of(site) + "/");
    }
}
