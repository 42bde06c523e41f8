package org.zhanqun.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhanqun.check.Words.Versions;
import org.zhanqun.check.engine.Rule;
import org.zhanqun.check.engine.Severity;
import org.zhanqun.check.engine.WordList;
import org.zhanqun.tenancy.Tenants;

/**
 * The lists that the bound site is checked with, ready for use. Each is kept in memory as long as its version is the current
 * one, which is asked every time: no node goes on with an old list.
 */
@ApplicationScoped
public class Lists {
    private final Words words;
    private final Map<String, Kept> ofSites = new ConcurrentHashMap<>();
    private volatile Kept ofProvince = new Kept(0, WordList.EMPTY);
    private volatile Settings set = new Settings(0, Map.of());

    Lists(Words words) {
        this.words = words;
    }

    private record Kept(long version, WordList list) {}

    private record Settings(long settings, Map<Rule, Severity> severities) {}

    /** What to check with. @param severities those that differ from where the rules begin */
    public record Current(Versions versions, List<WordList> lists, Map<Rule, Severity> severities) {}

    public Current current() {
        var versions = words.versions();
        return new Current(
                versions,
                List.of(province(versions.province()), site(versions.site())),
                severities(versions.settings()));
    }

    private WordList province(long version) {
        var kept = ofProvince;
        if (kept.version() != version) {
            kept = new Kept(version, load(WordScope.PROVINCE, version));
            ofProvince = kept;
        }
        return kept.list();
    }

    private WordList site(long version) {
        if (version == 0) {
            return WordList.EMPTY;
        }
        var key = Tenants.currentSite();
        var kept = ofSites.get(key);
        if (kept == null || kept.version() != version) {
            kept = new Kept(version, load(WordScope.SITE, version));
            ofSites.put(key, kept);
        }
        return kept.list();
    }

    private Map<Rule, Severity> severities(long settings) {
        var known = set;
        if (known.settings() != settings) {
            known = new Settings(settings, words.severities());
            set = known;
        }
        return known.severities();
    }

    private WordList load(WordScope scope, long version) {
        return new WordList(words.in(scope, version));
    }
}
