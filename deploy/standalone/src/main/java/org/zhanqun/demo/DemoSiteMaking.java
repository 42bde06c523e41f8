package org.zhanqun.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.FeaturedColumns;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Writing;
import org.zhanqun.content.Writing.Adopted;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.demo.text.DemoArticle;
import org.zhanqun.demo.text.DemoFeatured;
import org.zhanqun.demo.text.DemoLetter;
import org.zhanqun.demo.text.DemoSite;
import org.zhanqun.demo.text.DemoSites;
import org.zhanqun.demo.text.DemoWriter;
import org.zhanqun.demo.text.Mailroom;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.framework.style.StyleVersions;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.interaction.LetterAdoption;
import org.zhanqun.interaction.LetterDraft;
import org.zhanqun.interaction.LetterKind;
import org.zhanqun.interaction.Satisfaction;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Organiser;
import org.zhanqun.site.Region;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteProfile;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

/** Makes one site of the demo province through the same domain code that a real one goes through. */
@ApplicationScoped
class DemoSiteMaking {
    private final Tenants tenants;
    private final Frameworks frameworks;
    private final StyleVersions styles;
    private final SiteLifecycle lifecycle;
    private final Sites sites;
    private final Memberships memberships;
    private final ColumnTrees trees;
    private final FeaturedColumns featured;
    private final Articles articles;
    private final Writing writing;
    private final LetterAdoption letters;
    private final DemoTopicMaking topics;
    private final Map<String, List<DemoFeatured>> featuredOf =
            DemoSites.featured().stream().collect(Collectors.groupingBy(DemoFeatured::siteKey));

    DemoSiteMaking(
            Tenants tenants,
            Frameworks frameworks,
            StyleVersions styles,
            SiteLifecycle lifecycle,
            Sites sites,
            Memberships memberships,
            ColumnTrees trees,
            FeaturedColumns featured,
            Articles articles,
            Writing writing,
            LetterAdoption letters,
            DemoTopicMaking topics) {
        this.tenants = tenants;
        this.frameworks = frameworks;
        this.styles = styles;
        this.lifecycle = lifecycle;
        this.sites = sites;
        this.memberships = memberships;
        this.trees = trees;
        this.featured = featured;
        this.articles = articles;
        this.writing = writing;
        this.letters = letters;
        this.topics = topics;
    }

    void installFrameworks() {
        tenants.runAsProvince(() -> {
            frameworks.installMissing();
            styles.installMissing();
        });
    }

    boolean hasContent(String key) {
        return tenants.callAs(key, () -> articles.count() > 0);
    }

    /** Makes whatever of the site is not there yet. */
    void make(DemoSite demo, LocalDate today) {
        var site = tenants.callAsProvince(() -> open(demo));
        if (!hasContent(site.key())) {
            var written = DemoWriter.write(demo, today);
            var posted = Mailroom.letters(demo, today);
            Actor.run("edit-" + site.key(), () -> tenants.runAs(site.key(), () -> fill(site, written, posted, today)));
        }
    }

    private Site open(DemoSite demo) {
        var known = sites.findByIdOptional(demo.key());
        if (known.isPresent()) {
            return known.get();
        }
        memberships.grant(Membership.ofSite("edit-" + demo.key(), Role.EDITOR, demo.key()));
        if (demo.portal()) {
            memberships.grant(Membership.ofSite("review-" + demo.key(), Role.REVIEWER, demo.key()));
            memberships.grant(Membership.ofSite("review2-" + demo.key(), Role.REVIEWER, demo.key()));
        }
        if (demo.kind().equals("CITY")) {
            memberships.grant(Membership.ofCity("city-" + demo.key(), demo.regionCode()));
        }
        var site = lifecycle.open(demo.key(), profile(demo), "web-" + demo.key(), true);
        // By the end of 2020 the sites of provinces and cities had to be reachable over IPv6.
        return demo.kind().equals("CITY") ? lifecycle.reachOverIpv6(demo.key(), true) : site;
    }

    private static SiteProfile profile(DemoSite demo) {
        return new SiteProfile(
                SiteKind.valueOf(demo.kind()),
                demo.name(),
                demo.code(),
                demo.domain(),
                new Region(demo.regionCode(), demo.regionName(), demo.cityCode()),
                new Organiser(demo.organiser(), demo.address(), demo.phone(), null, null));
    }

    private void fill(Site site, List<DemoArticle> written, List<DemoLetter> posted, LocalDate today) {
        featuredOf.getOrDefault(site.key(), List.of()).forEach(column -> featured.add(site, proposal(column)));
        var columns = trees.of(site);
        var ids = new HashMap<String, Long>();
        adopt(site, columns, written, ids, article -> article.explains() == null);
        adopt(site, columns, written, ids, article -> article.explains() != null);
        topics.make(site, columns, today);
        letters.adopt(
                site,
                posted.stream().map(letter -> adopted(site, columns, letter)).toList());
    }

    /** Interpretations come after the documents, whose ids they name. @param ids of the articles adopted, by title */
    private void adopt(
            Site site,
            ColumnTree columns,
            List<DemoArticle> written,
            Map<String, Long> ids,
            Predicate<DemoArticle> wanted) {
        var articles = written.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(DemoArticle::publishedAt))
                .toList();
        var adopted = writing.adopt(
                site,
                columns,
                articles.stream().map(article -> adopted(columns, article, ids)).toList());
        for (var i = 0; i < articles.size(); i++) {
            ids.put(articles.get(i).title(), adopted.get(i));
        }
    }

    /** All demo letters may be published; the answered ones are, with nothing of the sender but a surname. */
    private static LetterAdoption.Adopted adopted(Site site, ColumnTree columns, DemoLetter letter) {
        var draft = new LetterDraft(
                LetterKind.CONSULTATION.name(),
                null,
                letter.title(),
                letter.text(),
                letter.sender(),
                site.organiser().phone(),
                null,
                true);
        return new LetterAdoption.Adopted(
                letter.number(),
                columns.byPath(letter.mailbox()).orElseThrow(),
                draft,
                instant(letter.receivedAt()),
                letter.answer(),
                letter.unit(),
                letter.answeredAt() == null ? null : instant(letter.answeredAt()),
                letter.satisfied() ? Satisfaction.SATISFIED : null);
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(Clocks.BEIJING).toInstant();
    }

    private static FeaturedColumns.Proposal proposal(DemoFeatured column) {
        return new FeaturedColumns.Proposal(
                null,
                column.name(),
                column.slug(),
                ColumnKind.LIST,
                column.columnType(),
                column.description(),
                column.keywords(),
                column.maxAgeDays());
    }

    private static Adopted adopted(ColumnTree columns, DemoArticle article, Map<String, Long> ids) {
        var column = columns.byPath(article.columnSlugPath())
                .orElseThrow(() -> new IllegalStateException("No column " + article.columnSlugPath()));
        return new Adopted(
                new Manuscript(
                        column.code(),
                        article.title(),
                        article.summary(),
                        article.body(),
                        article.source(),
                        article.editor(),
                        article.pictureUrl(),
                        article.pictureAlt(),
                        article.explains() == null
                                ? article.facts()
                                : new FactsDraft(null, ids.get(article.explains()), null, null)),
                instant(article.publishedAt()));
    }
}
