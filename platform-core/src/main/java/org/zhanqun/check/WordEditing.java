package org.zhanqun.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.zhanqun.check.engine.ListedWord;
import org.zhanqun.check.engine.Rule;
import org.zhanqun.check.engine.Severity;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;

/** Changes the lists: each change is a version. The province's run as the province, a site's as the site. */
@ApplicationScoped
public class WordEditing {
    private final Words words;
    private final Event<DomainEvent> happened;

    WordEditing(Words words, Event<DomainEvent> happened) {
        this.words = words;
        this.happened = happened;
    }

    /** @param version the list's new one, or the old when nothing was to be done */
    public record Changed(long version, int added, int removed) {}

    /**
     * Adds words. One that the list has already, but with another suggestion or note or other dates, takes that one's place.
     *
     * @param site    null for the province's list
     * @param version of the list that whoever adds had read
     * @throws Conflict when somebody else has changed the list since
     */
    public Changed add(Site site, long version, List<ListedWord> added) {
        var scope = scope(site);
        var current = words.current(scope, version(scope));
        var news = added.stream()
                .distinct()
                .filter(word -> !current.containsKey(word))
                .toList();
        if (news.isEmpty()) {
            return new Changed(version(scope), 0, 0);
        }
        var replaced = new HashSet<Long>();
        var names = news.stream().map(WordEditing::name).collect(Collectors.toSet());
        current.forEach((word, id) -> {
            if (names.contains(name(word)) && !added.contains(word)) {
                replaced.add(id);
            }
        });
        new Violations()
                .require(
                        current.size() + news.size() - replaced.size() <= scope.most(),
                        "word",
                        "check.word.many",
                        scope.most())
                .check();
        raise(scope, version);
        words.remove(scope, replaced, version + 1);
        words.add(scope, news, version + 1);
        happened.fire(new ListChanged(key(site), "add", Long.toString(version + 1), named(news)));
        return new Changed(version + 1, news.size(), replaced.size());
    }

    /** Takes words away; ids that the list does not have are passed over. */
    public Changed remove(Site site, long version, List<Long> ids) {
        var scope = scope(site);
        raise(scope, version);
        var removed = words.remove(scope, ids, version + 1);
        happened.fire(new ListChanged(key(site), "remove", Long.toString(version + 1), Integer.toString(removed)));
        return new Changed(version + 1, 0, removed);
    }

    /** Says how serious a rule is, for all sites. */
    public void set(Rule rule, Severity severity) {
        words.set(rule, severity);
        happened.fire(new ListChanged(null, "severity", rule.name(), severity.name()));
    }

    private long version(WordScope scope) {
        var versions = words.versions();
        return scope == WordScope.SITE ? versions.site() : versions.province();
    }

    private void raise(WordScope scope, long version) {
        if (!words.raise(scope, version)) {
            throw new Conflict("check.list.changed-meanwhile");
        }
    }

    private static List<String> name(ListedWord word) {
        return List.of(word.kind().name(), word.word());
    }

    private static String named(List<ListedWord> added) {
        var some = new ArrayList<String>();
        added.stream().limit(20).map(ListedWord::word).forEach(some::add);
        return added.size() + ": " + String.join("、", some);
    }

    private static WordScope scope(Site site) {
        return site == null ? WordScope.PROVINCE : WordScope.SITE;
    }

    private static String key(Site site) {
        return site == null ? null : site.key();
    }
}
