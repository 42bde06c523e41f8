package org.zhanqun.check;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhanqun.check.engine.Finding;
import org.zhanqun.check.link.LinkAnswer;
import org.zhanqun.check.link.LinkClient;
import org.zhanqun.check.link.LinkConfig;
import org.zhanqun.content.Article;
import org.zhanqun.tenancy.Tenants;

/** Asks, in the background, for the pages of other hosts that public articles lead to (外部链接检查), where the operator wants it. */
@ApplicationScoped
public class LinkChecking {
    private static final int SITES_AT_ONCE = 50;

    /** Longer than a batch can take; whoever has not come back by then is dead. */
    private static final Duration CLAIM = Duration.ofMinutes(30);

    private static final Duration LONGEST_BATCH = Duration.ofMinutes(5);

    private final ExternalLinks links;
    private final CheckRuns runs;
    private final OpenFindings findings;
    private final Checking checking;
    private final Tenants tenants;
    private final LinkConfig config;
    private final Clock clock;
    private final LinkClient client;

    LinkChecking(
            ExternalLinks links,
            CheckRuns runs,
            OpenFindings findings,
            Checking checking,
            Tenants tenants,
            LinkConfig config,
            Clock clock) {
        this.links = links;
        this.runs = runs;
        this.findings = findings;
        this.checking = checking;
        this.tenants = tenants;
        this.config = config;
        this.clock = clock;
        this.client = new LinkClient(config.patience());
    }

    /** One batch of each site that is due. @return how many sites there were to work on */
    public int run() {
        if (!config.enabled()) {
            return 0;
        }
        var worked = 0;
        for (var site : tenants.callAsProvince(() -> links.due(clock.instant(), SITES_AT_ONCE))) {
            try {
                worked += batch(site, client::ask) ? 1 : 0;
            } catch (RuntimeException failed) {
                // It stays due, and the others have their turn. Two nodes that begin a site at once are one such case.
                Log.warnf("Links of %s could not be checked now; they will be tried again: %s", site, failed);
            }
        }
        return worked;
    }

    /** @param articles that are looked through @param ask for these links, unless there is no time left */
    private record Batch(long claim, List<Long> articles, List<String> ask) {}

    /** @return false when another node is at it */
    boolean batch(String site, Function<String, LinkAnswer> ask) {
        var begun = tenants.callAs(site, this::begin);
        begun.ifPresent(batch -> {
            var answers = answers(batch.ask(), ask);
            tenants.runAs(site, () -> end(batch, answers));
        });
        return begun.isPresent();
    }

    private Optional<Batch> begin() {
        var now = clock.instant();
        var run = links.run().orElseGet(links::begin);
        if (!run.free(now)) {
            return Optional.empty();
        }
        var claim = run.claim(now.plus(CLAIM));
        var articles = runs.after(run.lastArticle(), config.batch());
        var found = new LinkedHashSet<String>();
        runs.read(articles).forEach(article -> found.addAll(ExternalLinks.of(article)));
        var ask = links.askedBefore(found, now.minus(config.interval())).stream()
                .limit(config.links())
                .toList();
        return Optional.of(new Batch(claim, articles, ask));
    }

    private Map<String, LinkAnswer> answers(List<String> addresses, Function<String, LinkAnswer> ask) {
        var until = clock.instant().plus(LONGEST_BATCH);
        var answers = new LinkedHashMap<String, LinkAnswer>();
        for (var address : addresses) {
            if (clock.instant().isAfter(until)) {
                break;
            }
            answers.put(address, ask.apply(address));
        }
        return answers;
    }

    /** Keeps what was answered, and brings the work list up to it. */
    private void end(Batch batch, Map<String, LinkAnswer> answers) {
        var run = links.run().filter(one -> one.isClaimed(batch.claim()));
        if (run.isEmpty()) {
            return;
        }
        var now = clock.instant();
        links.answered(answers, now);
        findings.replace(found(runs.held(batch.articles())), now);
        var last = batch.articles().size() < config.batch();
        run.get()
                .handIn(
                        batch.articles().isEmpty()
                                ? run.get().lastArticle()
                                : batch.articles().getLast(),
                        last ? now : null);
    }

    private Map<Long, List<Finding>> found(List<Article> articles) {
        return articles.stream()
                .filter(article -> !ExternalLinks.of(article).isEmpty())
                .collect(Collectors.toMap(Article::id, checking::asItStands));
    }
}
