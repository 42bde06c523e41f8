package org.zhanqun.web.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.FeaturedColumns;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Pinning;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.content.Writing.Adopted;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.facts.LeaderDraft;
import org.zhanqun.content.facts.Office;
import org.zhanqun.content.facts.OrganisationDraft;
import org.zhanqun.content.facts.PolicyDraft;
import org.zhanqun.content.facts.TopicBlock;
import org.zhanqun.content.facts.Validity;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Site;
import org.zhanqun.style.PageStyle;
import org.zhanqun.style.Palette;
import org.zhanqun.tenancy.Tenants;

/** Everything that people do to sites which readers can see, at random, by the use cases that the workbench calls. */
@ApplicationScoped
class RandomEdits {
    private static final int COLUMNS = 18;

    private final Tenants tenants;
    private final ColumnTrees trees;
    private final Writing writing;
    private final Publishing publishing;
    private final Pinning pinning;
    private final Articles articles;
    private final FeaturedColumns featured;
    private final PageStyle styles;
    private final SiteLifecycle lifecycle;
    private final SeveralSites sites;

    RandomEdits(
            Tenants tenants,
            ColumnTrees trees,
            Writing writing,
            Publishing publishing,
            Pinning pinning,
            Articles articles,
            FeaturedColumns featured,
            PageStyle styles,
            SiteLifecycle lifecycle,
            SeveralSites sites) {
        this.tenants = tenants;
        this.trees = trees;
        this.writing = writing;
        this.publishing = publishing;
        this.pinning = pinning;
        this.articles = articles;
        this.featured = featured;
        this.styles = styles;
        this.lifecycle = lifecycle;
        this.sites = sites;
    }

    /** The columns that are written into, some of each kind, and at the front those that get long lists. */
    List<SiteColumn> columns(Site site) {
        var tree = tenants.callAs(site.key(), () -> trees.of(site));
        var chosen = new ArrayList<SiteColumn>();
        choose(chosen, tree, ColumnKind.LIST, ContentKind.NEWS, 5);
        for (var kind :
                List.of(ContentKind.POLICY, ContentKind.INTERPRETATION, ContentKind.LEADER, ContentKind.ORGANISATION)) {
            tree.all().stream()
                    .filter(column -> column.content() == kind && column.holdsArticles())
                    .limit(2)
                    .forEach(chosen::add);
        }
        choose(chosen, tree, ColumnKind.TOPIC, ContentKind.NEWS, 2);
        choose(chosen, tree, ColumnKind.PAGE, ContentKind.NEWS, 3);
        tree.all().stream()
                .filter(column -> column.kind() == ColumnKind.LIST && !column.required())
                .limit(2)
                .forEach(chosen::add);
        tree.featured().stream().limit(2).forEach(chosen::add);
        return chosen.stream().distinct().limit(COLUMNS).toList();
    }

    private static void choose(
            List<SiteColumn> chosen, ColumnTree tree, ColumnKind kind, ContentKind content, int most) {
        tree.all().stream()
                .filter(column -> column.kind() == kind && column.content() == content)
                .limit(most)
                .forEach(chosen::add);
    }

    /** Enough for pages behind the first in one column of news and one of documents. */
    void fill(Random random, Site site) {
        var columns = columns(site);
        var policies = columns.stream()
                .filter(column -> column.content() == ContentKind.POLICY)
                .findFirst()
                .orElseThrow();
        adopt(random, site, columns.getFirst(), 75);
        adopt(random, site, policies, 66);
    }

    private void adopt(Random random, Site site, SiteColumn column, int count) {
        var start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(400 + random.nextInt(90), ChronoUnit.DAYS);
        tenants.callAs(
                site.key(),
                () -> writing.adopt(
                        site,
                        trees.of(site),
                        IntStream.range(0, count)
                                // Two at a time share their moment: then the number decides.
                                .mapToObj(i ->
                                        new Adopted(manuscript(random, site, column), start.plusSeconds(i / 2 * 600L)))
                                .toList()));
    }

    /** Does one thing to one site. @return whether the rules of the platform allowed it */
    boolean one(Random random, Site site) {
        try {
            step(random, site);
            return true;
        } catch (DomainException refused) {
            return false;
        }
    }

    private void step(Random random, Site site) {
        var dice = random.nextInt(1000);
        if (dice < 290) {
            publish(random, site);
        } else if (dice < 330) {
            pin(random, site);
        } else if (dice < 380) {
            tenants.runAs(site.key(), () -> draft(random, site));
        } else if (dice < 700) {
            rewrite(random, site);
        } else if (dice < 820) {
            withdraw(random, site);
        } else if (dice < 930) {
            republish(random, site);
        } else if (dice < 940) {
            adopt(random, site, any(random, columns(site)), 3);
        } else if (dice < 950) {
            feature(random, site);
        } else if (dice < 965) {
            tenants.runAsProvince(() -> styles.choose(site.key(), any(random, List.of(Palette.values()))));
        } else if (dice < 980) {
            tenants.runAsProvince(() -> lifecycle.reachOverIpv6(site.key(), random.nextBoolean()));
        } else if (dice < 987) {
            tenants.runAsProvince(
                    () -> lifecycle.suspend(site.key(), "系统维护", LocalDate.now().plusDays(7)));
        } else if (dice < 997) {
            tenants.runAsProvince(() -> lifecycle.resume(site.key()));
        } else {
            sites.county();
        }
    }

    private long draft(Random random, Site site) {
        var manuscript = manuscript(random, site, column(random, site));
        return writing.draft(site, trees.of(site), manuscript).article().id();
    }

    private void publish(Random random, Site site) {
        tenants.runAs(site.key(), () -> publishing.publish(site, trees.of(site), draft(random, site)));
    }

    private void pin(Random random, Site site) {
        tenants.runAs(site.key(), () -> {
            var id = anyArticle(random, null);
            if (articles.require(id).pinnedUntil() == null) {
                pinning.pin(site, id, Instant.now().plus(7, ChronoUnit.DAYS));
            } else {
                pinning.unpin(site, id);
            }
        });
    }

    private void rewrite(Random random, Site site) {
        tenants.runAs(site.key(), () -> {
            var id = anyArticle(random, null);
            var article = articles.require(id);
            var column = random.nextInt(5) == 0
                    ? column(random, site)
                    : trees.of(site).require(article.columnCode());
            writing.rewrite(site, trees.of(site), id, article.version(), manuscript(random, site, column));
        });
    }

    private void withdraw(Random random, Site site) {
        tenants.runAs(site.key(), () -> publishing.withdraw(site, anyArticle(random, ArticleState.PUBLISHED), "内容有误"));
    }

    private void republish(Random random, Site site) {
        tenants.runAs(
                site.key(), () -> publishing.publish(site, trees.of(site), anyArticle(random, ArticleState.WITHDRAWN)));
    }

    private void feature(Random random, Site site) {
        var parents = tenants.callAs(site.key(), () -> trees.of(site)).all().stream()
                .filter(SiteColumn::featuredAllowed)
                .map(SiteColumn::code)
                .toList();
        var number = random.nextInt(1_000_000);
        tenants.callAs(
                site.key(),
                () -> featured.add(
                        site,
                        new FeaturedColumns.Proposal(
                                parents.isEmpty() ? null : any(random, parents),
                                "特色" + number,
                                "f" + number,
                                ColumnKind.LIST,
                                "工作动态",
                                "特色栏目",
                                "特色",
                                30)));
    }

    private long anyArticle(Random random, ArticleState state) {
        var found = articles.list(new Articles.Filter(null, state, null), 1 + random.nextInt(12), 12)
                .articles();
        return found.isEmpty() ? articles.require(-1).id() : any(random, found).id();
    }

    private SiteColumn column(Random random, Site site) {
        var columns = columns(site);
        return random.nextInt(3) == 0 ? columns.getFirst() : any(random, columns);
    }

    private Manuscript manuscript(Random random, Site site, SiteColumn column) {
        var leader = column.content() == ContentKind.LEADER;
        var name = any(random, List.of("江清源", "资怀远", "沅水生"));
        var pictured = random.nextInt(3) == 0;
        return new Manuscript(
                column.code(),
                leader ? name : "第" + random.nextInt(100_000) + "号" + (random.nextInt(8) == 0 ? name + "调研" : "信息"),
                random.nextInt(3) == 0 ? "摘要" + random.nextInt(100) : "",
                "<p>正文" + random.nextInt(100) + "</p>" + link(random, site),
                "县政府办",
                null,
                pictured ? "/p" + random.nextInt(9) + ".svg" : null,
                pictured ? "图" : null,
                facts(random, column));
    }

    /** To a site that there is, or that is opened one day. */
    private static String link(Random random, Site site) {
        return random.nextInt(6) > 0
                ? ""
                : "<p><a href=\"http://s" + (5000 + random.nextInt(40)) + ".localhost/\">" + site.name() + "</a></p>";
    }

    private FactsDraft facts(Random random, SiteColumn column) {
        return switch (column.content()) {
            case NEWS, MAILBOX, LETTERS -> FactsDraft.NONE;
            case POLICY -> new FactsDraft(policy(random), null, null, null);
            case INTERPRETATION -> new FactsDraft(null, document(random, column), null, null);
            case LEADER ->
                new FactsDraft(null, null, new LeaderDraft("副县长", "主持工作", null, 1 + random.nextInt(9)), null);
            case TOPIC ->
                random.nextBoolean()
                        ? FactsDraft.NONE
                        : FactsDraft.topic(
                                TopicBlock.list(null, "0201", 1 + random.nextInt(3)),
                                TopicBlock.list("本专题", column.code(), 2),
                                TopicBlock.text("说明", "<p>说明</p>"));
            case ORGANISATION ->
                new FactsDraft(
                        null,
                        null,
                        null,
                        new OrganisationDraft("人民路1号", "工作日", "0731-0000001", List.of(new Office("股", null, null))));
        };
    }

    /** Mostly documents that hold: the others' lists empty and fill. */
    private static PolicyDraft policy(Random random) {
        var validity = random.nextInt(4) > 0 ? Validity.EFFECTIVE : any(random, List.of(Validity.values()));
        return new PolicyDraft("4301/1", "某政发〔2026〕1号", "某县人民政府", "2025-11-18", "农业", validity.name(), null);
    }

    private Long document(Random random, SiteColumn column) {
        var codes = column.code().substring(0, 1) + "4";
        var found = articles.find("columnCode like ?1 order by id desc", codes + "%")
                .page(0, 15)
                .list();
        return found.isEmpty() || random.nextInt(4) == 0
                ? null
                : any(random, found).id();
    }

    private static <T> T any(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
