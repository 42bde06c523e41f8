package org.zhanqun.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import org.zhanqun.check.engine.Rule;
import org.zhanqun.content.Articles;
import org.zhanqun.content.review.Reviewers;
import org.zhanqun.content.version.Chronicle;
import org.zhanqun.content.version.Showings;
import org.zhanqun.content.version.Versions;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;

/**
 * Letting a text pass though something in it blocks, because it is not what the rule is for (误报放行). A reviewer does so who wrote
 * nothing of it, with a reason; any other text of the article is checked as ever.
 */
@ApplicationScoped
public class Exempting {
    private final Articles articles;
    private final Chronicle chronicle;
    private final Versions versions;
    private final Showings showings;
    private final Reviewers reviewers;
    private final Checking checking;
    private final Exemptions exemptions;
    private final Clock clock;
    private final Event<Waived> waived;

    Exempting(
            Articles articles,
            Chronicle chronicle,
            Versions versions,
            Showings showings,
            Reviewers reviewers,
            Checking checking,
            Exemptions exemptions,
            Clock clock,
            Event<Waived> waived) {
        this.articles = articles;
        this.chronicle = chronicle;
        this.versions = versions;
        this.showings = showings;
        this.reviewers = reviewers;
        this.checking = checking;
        this.exemptions = exemptions;
        this.clock = clock;
        this.waived = waived;
    }

    /**
     * Exempts one finding in the text of an article that whoever writes goes on with.
     *
     * @param key of the finding
     * @throws Denied   for whoever is no reviewer, or wrote the text
     * @throws Conflict when the text has no such finding that blocks, or when what blocks is that something is missing
     */
    public void give(Site site, long id, String key, String reason) {
        site.requireOpen();
        new Violations()
                .requireText(reason, "reason", 200)
                .requireText(key, "key", 120)
                .check();
        if (reviewers.identities(site, Actor.current()).isEmpty()) {
            throw new Denied("access.denied");
        }
        var article = articles.requireToChange(id);
        article.requireNotDeleted();
        article.requireOwn();
        if (wrote(id, Actor.current())) {
            throw new Denied("check.exemption.own");
        }
        var finding = checking.latest(article).stream()
                .filter(Exemptions::blocks)
                .filter(found -> found.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Conflict("check.exemption.nothing", article.title()));
        if (finding.rule() == Rule.SOURCE) {
            throw new Conflict("check.exemption.missing");
        }
        var text = chronicle.latest(article);
        if (exemptions.of(id, text).stream().noneMatch(given -> given.key().equals(key))) {
            exemptions.add(new Exemption(id, key, text.hash(), reason.strip(), clock.instant()));
            waived.fire(new Waived(site.key(), id, key, reason.strip()));
        }
    }

    /** Whether somebody may exempt what blocks an article's text. */
    public boolean mayGive(Site site, long id, String person) {
        return !reviewers.identities(site, person).isEmpty() && !wrote(id, person);
    }

    private boolean wrote(long id, String person) {
        return versions.savedBy(id, showings.lastPublic(id)).contains(person);
    }
}
