package org.zhanqun.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.zhanqun.check.link.LinkAnswer;
import org.zhanqun.check.link.LinkConfig;
import org.zhanqun.content.Article;
import org.zhanqun.tenancy.Tenants;

/** What is known of the links that lead from the bound site to other hosts. */
@ApplicationScoped
class ExternalLinks {
    private static final int LONGEST = 1000;

    private final EntityManager entityManager;
    private final LinkConfig config;

    ExternalLinks(EntityManager entityManager, LinkConfig config) {
        this.entityManager = entityManager;
        this.config = config;
    }

    /** The links of a text that lead to other hosts by their whole address. */
    static Set<String> of(Article article) {
        return Jsoup.parseBodyFragment(article.body().html()).select("a[href]").eachAttr("href").stream()
                .filter(ExternalLinks::external)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean external(String address) {
        var start = address.toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST && (start.startsWith("http://") || start.startsWith("https://"));
    }

    /** Those of some links that are known to lead nowhere; none while nobody asks. */
    Map<String, String> dead(Collection<String> links) {
        var meant = links.stream().filter(ExternalLinks::external).collect(Collectors.toSet());
        var dead = new HashMap<String, String>();
        if (config.enabled()) {
            known(meant).forEach((address, link) -> {
                if (link.dead()) {
                    dead.put(address, link.answer() == LinkAnswer.GONE ? "gone" : "no-answer");
                }
            });
        }
        return dead;
    }

    /** Those that were not asked for since a moment. */
    List<String> askedBefore(Collection<String> links, Instant since) {
        var known = known(links);
        return links.stream()
                .filter(link -> Optional.ofNullable(known.get(link))
                        .filter(one -> one.askedAt().isAfter(since))
                        .isEmpty())
                .toList();
    }

    void answered(Map<String, LinkAnswer> answers, Instant now) {
        var known = known(answers.keySet());
        var site = Tenants.currentSite();
        answers.forEach((address, answer) -> {
            var link = known.get(address);
            if (link == null) {
                link = new ExternalLink(site, hash(address), address);
                link.answered(answer, now);
                entityManager.persist(link);
            } else {
                link.answered(answer, now);
            }
        });
        entityManager.flush();
    }

    private Map<String, ExternalLink> known(Collection<String> links) {
        return links.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("from ExternalLink where hash in :hashes", ExternalLink.class)
                        .setParameter(
                                "hashes",
                                links.stream().map(ExternalLinks::hash).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(ExternalLink::address, Function.identity()));
    }

    /** The bound site's run, held. */
    Optional<LinkRun> run() {
        return entityManager
                .createQuery("from LinkRun where siteKey = :site", LinkRun.class)
                .setParameter("site", Tenants.currentSite())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    LinkRun begin() {
        var run = new LinkRun(Tenants.currentSite());
        entityManager.persist(run);
        entityManager.flush();
        return run;
    }

    /** Sites that are due and not claimed, those that wait longest first; run as the province. */
    List<String> due(Instant now, int most) {
        return entityManager
                .createQuery(
                        "select s.siteKey from Site s left join LinkRun r on r.siteKey = s.siteKey"
                                + " where s.status <> org.zhanqun.site.SiteStatus.CLOSED"
                                + " and (r.siteKey is null or r.finishedAt is null or r.finishedAt < :before)"
                                + " and (r.claimedUntil is null or r.claimedUntil < :now)"
                                + " order by r.finishedAt, s.siteKey",
                        String.class)
                .setParameter("before", now.minus(config.interval()))
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    private static String hash(String address) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
