package org.zhanqun.style;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Sites;

/** What sites choose of the unified page style. */
@ApplicationScoped
public class PageStyle {
    private final EntityManager entityManager;
    private final Sites sites;
    private final Event<StyleChanged> changed;

    PageStyle(EntityManager entityManager, Sites sites, Event<StyleChanged> changed) {
        this.entityManager = entityManager;
        this.sites = sites;
        this.changed = changed;
    }

    /** Choosing what is chosen already changes nothing. */
    public Palette choose(String site, Palette palette) {
        new Violations().require(palette != null, "palette", "field.blank").check();
        var key = sites.require(site).key();
        if (of(key) != palette) {
            var style = entityManager.find(SiteStyle.class, key);
            if (style == null) {
                entityManager.persist(new SiteStyle(key, palette));
            } else {
                style.paint(palette);
            }
            changed.fire(new StyleChanged(key, "choose", palette.name(), ""));
        }
        return palette;
    }

    public Palette of(String site) {
        var style = entityManager.find(SiteStyle.class, site);
        return style == null ? Palette.BLUE : style.palette();
    }

    /** Palettes by the key of the site, of those that chose one. */
    public Map<String, Palette> chosen() {
        return entityManager
                .createQuery("from SiteStyle", SiteStyle.class)
                .getResultStream()
                .collect(Collectors.toMap(SiteStyle::siteKey, SiteStyle::palette));
    }
}
