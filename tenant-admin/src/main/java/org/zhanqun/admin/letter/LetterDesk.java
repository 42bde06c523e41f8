package org.zhanqun.admin.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.interaction.Letter;
import org.zhanqun.interaction.LetterHandling;
import org.zhanqun.interaction.LetterState;
import org.zhanqun.interaction.Letters;
import org.zhanqun.interaction.Mailboxes;
import org.zhanqun.interaction.PersonalData;
import org.zhanqun.interaction.PersonalData.Finding;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/**
 * What the pages and the API do with letters, each step in its own transaction. Letters name their senders: only who may answer
 * them sees them, and not who supervises the site.
 */
@ApplicationScoped
class LetterDesk {
    private final Sites sites;
    private final ColumnTrees trees;
    private final Letters letters;
    private final Mailboxes mailboxes;
    private final LetterHandling handling;
    private final PublicAddress addresses;
    private final Clock clock;

    LetterDesk(
            Sites sites,
            ColumnTrees trees,
            Letters letters,
            Mailboxes mailboxes,
            LetterHandling handling,
            PublicAddress addresses,
            Clock clock) {
        this.sites = sites;
        this.trees = trees;
        this.letters = letters;
        this.mailboxes = mailboxes;
        this.handling = handling;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The site that the letters are to. @param closed nothing can be changed any more */
    record Desk(String key, String name, String domain, String organiser, boolean closed) {}

    record Found(Desk desk, List<LetterSummary> letters, Letters.Waiting waiting, long total) {}

    /**
     * A letter to work on.
     *
     * @param address  of the public page, or null while there is none
     * @param findings what in question and answer may tell who asked
     */
    record Opened(Desk desk, LetterView view, String address, Set<Finding> findings) {}

    @ForSite(ForSite.Need.WRITE)
    Found list(String key, Letters.Filter filter, int page, int size) {
        var today = LocalDate.now(clock);
        var found = letters.list(filter, today, page, size);
        return new Found(
                desk(sites.require(key)),
                found.letters().stream()
                        .map(letter -> LetterSummary.of(letter, mailboxes, today))
                        .toList(),
                letters.waiting(today),
                found.total());
    }

    @ForSite(ForSite.Need.WRITE)
    Opened open(String key, String number) {
        var site = sites.require(key);
        var letter = letters.require(number);
        return new Opened(desk(site), view(letter), address(site, letter), findings(letter));
    }

    @ForSite(ForSite.Need.WRITE)
    LetterView accept(String key, LetterHandling.Seen seen) {
        return step(key, site -> handling.accept(site, seen));
    }

    @ForSite(ForSite.Need.WRITE)
    LetterView transfer(String key, LetterHandling.Seen seen, String unit) {
        return step(key, site -> handling.transfer(site, seen, unit));
    }

    @ForSite(ForSite.Need.WRITE)
    LetterView extend(String key, LetterHandling.Seen seen) {
        return step(key, site -> handling.extend(site, seen));
    }

    @ForSite(ForSite.Need.WRITE)
    LetterView giveBack(String key, LetterHandling.Seen seen, String reason) {
        return step(key, site -> handling.giveBack(site, seen, reason));
    }

    @ForSite(ForSite.Need.WRITE)
    LetterView answer(String key, LetterHandling.Seen seen, LetterHandling.Answer answer) {
        return step(key, site -> handling.answer(site, seen, answer));
    }

    @ForSite(ForSite.Need.WRITE)
    LetterView publish(String key, LetterHandling.Seen seen, LetterHandling.PublicWords words) {
        return step(key, site -> handling.publish(site, seen, words));
    }

    @ForSite(ForSite.Need.WRITE)
    LetterView withdraw(String key, LetterHandling.Seen seen) {
        return step(key, site -> handling.withdraw(site, seen));
    }

    private LetterView step(String key, Function<Site, Letter> work) {
        return view(work.apply(sites.require(key)));
    }

    private LetterView view(Letter letter) {
        return LetterView.of(
                letter,
                LetterSummary.of(letter, mailboxes, LocalDate.now(clock)),
                letters.rating(letter.number()).orElse(null));
    }

    private String address(Site site, Letter letter) {
        return letter.state() != LetterState.PUBLISHED
                ? null
                : Mailboxes.published(trees.of(site))
                        .map(column -> addresses.of(site) + "/" + column.path() + "/" + letter.number() + ".html")
                        .orElse(null);
    }

    private static Set<Finding> findings(Letter letter) {
        var found = EnumSet.noneOf(Finding.class);
        found.addAll(PersonalData.in(letter.title(), letter.sender()));
        found.addAll(PersonalData.in(letter.text(), letter.sender()));
        if (letter.reply() != null && letter.reply().text() != null) {
            found.addAll(PersonalData.in(letter.reply().text().text(), letter.sender()));
        }
        return found;
    }

    private static Desk desk(Site site) {
        return new Desk(
                site.key(), site.name(), site.domain(), site.organiser().name(), site.status() == SiteStatus.CLOSED);
    }
}
