package org.zhanqun.style;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
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
        if (choiceOf(key).orElse(null) != palette) {
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

    /** Gives up what the site chose: it shows what all sites of its kind do (恢复统一风格). */
    public void takeBase(String site) {
        var key = sites.require(site).key();
        var style = entityManager.find(SiteStyle.class, key);
        if (style != null) {
            entityManager.remove(style);
            changed.fire(new StyleChanged(key, "take-base", style.palette().name(), ""));
        }
    }

    /** Empty as long as the site shows what all sites of its kind do. */
    public Optional<Palette> choiceOf(String site) {
        return Optional.ofNullable(entityManager.find(SiteStyle.class, site)).map(SiteStyle::palette);
    }

    /** Palettes by the key of the site, of those that chose one. */
    public Map<String, Palette> chosen() {
        return entityManager
                .createQuery("from SiteStyle", SiteStyle.class)
                .getResultStream()
                .collect(Collectors.toMap(SiteStyle::siteKey, SiteStyle::palette));
    }
}
