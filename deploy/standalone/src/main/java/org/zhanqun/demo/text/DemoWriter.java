package org.zhanqun.demo.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.zhanqun.demo.text.Library.PlanRow;

/**
 * Writes the articles of a demo site: what its kind's plan asks for, from the building blocks in {@code demo/text/}. The same
 * site and day give the same articles.
 */
public final class DemoWriter {

    /** Of the columns that a site need not fill, each site fills this many, so that sites differ. */
    private static final int OPTIONAL_COLUMNS = 4;

    private static final int TRIES_FOR_A_NEW_TITLE = 40;

    private DemoWriter() {}

    /** @param today nothing is published on this day or later */
    public static List<DemoArticle> write(DemoSite site, LocalDate today) {
        return new Desk(site, today).write();
    }

    /** One site's editorial desk: what it has written already. */
    private static final class Desk {
        private final Library library = Library.get();
        private final DemoSite site;
        private final Random random;
        private final PublishingTimes times;
        private final Newsroom newsroom;
        private final Registry registry;
        private final Roster roster;
        private final List<DemoArticle> articles = new ArrayList<>();
        private final Set<String> titles = new HashSet<>();
        private boolean headlineTaken;

        Desk(DemoSite site, LocalDate today) {
            this.site = site;
            this.random = new Random(site.key().hashCode() * 31L + 7);
            this.times = new PublishingTimes(today, random);
            var bench = new Workbench(site, library, random);
            this.newsroom = new Newsroom(bench);
            this.registry = new Registry(bench);
            this.roster = new Roster(bench);
        }

        List<DemoArticle> write() {
            var plan = library.plan().stream()
                    .filter(row -> row.kinds().contains(site.kind()))
                    .toList();
            var optional = new Deck<>(
                    plan.stream().filter(row -> row.genre().equals("SOME")).toList(), random);
            Set<PlanRow> chosen = new HashSet<>();
            for (var i = 0;
                    i < OPTIONAL_COLUMNS
                            && plan.stream().anyMatch(r -> r.genre().equals("SOME"));
                    i++) {
                chosen.add(optional.next());
            }
            for (var row : plan) {
                if (!row.genre().equals("SOME") || chosen.contains(row)) {
                    for (var i = 0; i < row.count(); i++) {
                        add(row, i);
                    }
                }
            }
            library.featured().stream()
                    .filter(featured -> featured.site().equals(site.key()))
                    .forEach(this::addFeatured);
            return articles;
        }

        private void add(PlanRow row, int index) {
            for (var attempt = 0; attempt < TRIES_FOR_A_NEW_TITLE; attempt++) {
                var piece = compose(row, index);
                if (titles.add(piece.title())) {
                    file(row.column(), piece, row.genre().equals("NEWS_REGION"));
                    return;
                }
            }
            throw new IllegalStateException("%s runs out of titles for %s".formatted(site.key(), row.column()));
        }

        private Piece compose(PlanRow row, int index) {
            var genre = row.genre();
            if (genre.equals("INTERPRETATION")) {
                return registry.interpretation(times::soonAfter);
            }
            LocalDateTime when =
                    genre.equals("YEARLY") ? times.lastJanuary() : times.recent(index, row.count(), row.span());
            return switch (genre) {
                case "PAGE", "TEXT", "SOME", "YEARLY" -> registry.standing(row.entry(), when);
                case "LEADER" -> roster.leader(index, when);
                case "ORGAN" -> roster.organ(index, when);
                case "OWN_ORGAN" -> roster.own(registry.standing(row.entry(), when));
                case "ACTIVITY" -> newsroom.activity(roster.head(), when);
                case "NEWS_REGION" -> newsroom.ofRegion(when, site.portal() && index < 4);
                case "NEWS_DEPARTMENT" -> newsroom.ofDepartment(when);
                case "NEWS_PLACE" -> newsroom.ofPlace(when);
                case "PICTURE" -> newsroom.ofRegion(when, true);
                case "STATE" -> newsroom.fromState(when);
                case "UPPER" -> newsroom.fromAbove(when);
                case "RESPONSE" -> newsroom.response(when);
                case "NOTICE" -> registry.notice(when);
                case "POLICY_GOVERNMENT" -> registry.policyOfGovernment(when);
                case "POLICY_OFFICE" -> registry.circularOfOffice(when);
                case "POLICY_DEPARTMENT" -> registry.policyOfDepartment(when);
                case "POLICY_CIRCULAR" -> registry.circularOfDepartment(when);
                default -> throw new IllegalArgumentException("No genre " + genre);
            };
        }

        private void addFeatured(Library.Featured featured) {
            for (var i = 0; i < featured.items().size(); i++) {
                var when = times.recent(i, featured.items().size(), Math.min(24, featured.days() - 10));
                file(featured.slug(), newsroom.featured(featured, i, when), false);
            }
        }

        private void file(String column, Piece piece, boolean mayLead) {
            var leads = mayLead && !headlineTaken && piece.picture() != null;
            headlineTaken |= leads;
            articles.add(piece.inColumn(column, leads));
        }
    }
}
