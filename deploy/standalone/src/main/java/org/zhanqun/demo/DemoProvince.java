package org.zhanqun.demo;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.zhanqun.admin.start.Installation;
import org.zhanqun.demo.text.DemoSite;
import org.zhanqun.demo.text.DemoSites;
import org.zhanqun.site.Site;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

/**
 * Makes an empty platform the demo province, in the background: the sites answer one after another while it works. A
 * start that was broken off is taken up where it stopped, site by site.
 */
@ApplicationScoped
public class DemoProvince {
    /** The portal is made with its demo record before the installation would make it without. */
    private static final int ORDER = Installation.ORDER - 1;

    private static final int PROGRESS_STEP = 50;
    private static final Duration LONGEST_SITE = Duration.ofSeconds(10);
    private static final Logger PROGRESS = Logger.getLogger("zhanqun.progress");

    private final DemoConfig config;
    private final DemoSiteMaking making;
    private final Tenants tenants;
    private final Sites sites;
    private final Clock clock;
    private Thread work;
    private volatile boolean ready;
    private volatile boolean stopping;

    DemoProvince(DemoConfig config, DemoSiteMaking making, Tenants tenants, Sites sites, Clock clock) {
        this.config = config;
        this.making = making;
        this.tenants = tenants;
        this.sites = sites;
        this.clock = clock;
    }

    /** Whether all sites are there, or none are wanted. */
    boolean ready() {
        return ready;
    }

    @Startup(ORDER)
    void start() {
        if (!config.wanted()) {
            ready = true;
            return;
        }
        var all = DemoSites.all();
        making.installFrameworks();
        making.make(all.getFirst(), LocalDate.now(clock));
        work = Thread.ofVirtual().name("demo-province").start(() -> fill(all));
    }

    /** Lets the site that is being made be finished; the next start goes on with the one after it. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (work != null) {
            work.join(LONGEST_SITE);
        }
    }

    private void fill(List<DemoSite> all) {
        var started = clock.millis();
        var whole = wholeSites();
        var made = 0;
        for (var site : all) {
            if (stopping) {
                return;
            }
            if (!whole.contains(site.key())) {
                making.make(site, LocalDate.now(clock));
                made++;
            }
            if (made > 0 && made % PROGRESS_STEP == 0) {
                PROGRESS.infof("» 演示省份：已建 %d/%d 个网站", whole.size() + made, all.size());
            }
        }
        if (made > 0) {
            PROGRESS.infof("» 演示省份：%d 个网站全部就绪，用时 %d 秒", all.size(), (clock.millis() - started) / 1000);
        }
        ready = true;
    }

    /** A site is whole when its content is there: site and content come in two transactions. */
    private Set<String> wholeSites() {
        return tenants.callAsProvince(() -> sites.listAll().stream()
                .filter(Site::demonstration)
                .map(Site::key)
                .filter(making::hasContent)
                .collect(Collectors.toSet()));
    }
}
