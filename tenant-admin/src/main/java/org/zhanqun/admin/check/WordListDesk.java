package org.zhanqun.admin.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.check.WordEditing;
import org.zhanqun.check.WordScope;
import org.zhanqun.check.Words;
import org.zhanqun.check.engine.ListedWord;
import org.zhanqun.check.engine.Rule;
import org.zhanqun.check.engine.Severity;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What the pages and the API about the lists do, each step in its own transaction. */
@ApplicationScoped
class WordListDesk {
    private final Sites sites;
    private final Words words;
    private final WordEditing editing;
    private final Caller caller;

    WordListDesk(Sites sites, Words words, WordEditing editing, Caller caller) {
        this.sites = sites;
        this.words = words;
        this.editing = editing;
        this.caller = caller;
    }

    /** @param text within the word, or null @param kind or null @param version or null for the current one */
    record Query(ListedWord.Kind kind, String text, Long version, int page, int size) {}

    /**
     * One page of a list.
     *
     * @param site    whose it is, or null for the province's
     * @param version of the list that was read
     * @param current the list's current version
     */
    record Listing(SiteHead site, long version, long current, boolean mayChange, Words.Found found) {}

    record SiteHead(String key, String name, String domain) {}

    @ForSite(ForSite.Need.SEE)
    Listing ofSite(String key, Query query) {
        var site = sites.require(key);
        var mayChange = site.status() != SiteStatus.CLOSED && caller.rights().mayManageColumns(key);
        var head = new SiteHead(key, site.name(), site.domain());
        return listing(head, WordScope.SITE, words.versions().site(), mayChange, query);
    }

    @ForProvince(ForProvince.Need.MEMBER)
    Listing ofProvince(Query query) {
        return listing(
                null,
                WordScope.PROVINCE,
                words.versions().province(),
                caller.rights().provinceAdmin(),
                query);
    }

    private Listing listing(SiteHead site, WordScope scope, long current, boolean mayChange, Query query) {
        var version = query.version() == null ? current : query.version();
        var found = words.page(scope, version, query.kind(), query.text(), query.page(), query.size());
        return new Listing(site, version, current, mayChange, found);
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    WordEditing.Changed add(String key, long version, List<ListedWord> added) {
        var site = sites.require(key);
        site.requireOpen();
        return editing.add(site, version, added);
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    WordEditing.Changed remove(String key, long version, List<Long> ids) {
        var site = sites.require(key);
        site.requireOpen();
        return editing.remove(site, version, ids);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    WordEditing.Changed add(long version, List<ListedWord> added) {
        return editing.add(null, version, added);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    WordEditing.Changed remove(long version, List<Long> ids) {
        return editing.remove(null, version, ids);
    }

    @ForProvince(ForProvince.Need.MEMBER)
    Map<Rule, Severity> severities() {
        var set = words.severities();
        var severities = new TreeMap<Rule, Severity>();
        for (var rule : Rule.values()) {
            severities.put(rule, set.getOrDefault(rule, rule.severity()));
        }
        return severities;
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void set(Rule rule, Severity severity) {
        editing.set(rule, severity);
    }
}
