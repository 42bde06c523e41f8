package org.zhanqun.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhanqun.check.engine.CheckedText;
import org.zhanqun.check.engine.Checker;
import org.zhanqun.check.engine.Finding;
import org.zhanqun.content.Article;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.facts.CustomValues;
import org.zhanqun.content.facts.PolicyDraft;
import org.zhanqun.content.version.Attached;
import org.zhanqun.content.version.Chronicle;
import org.zhanqun.content.version.Snapshot;
import org.zhanqun.kernel.Clocks;

/** Checks the bound site's texts with the lists that hold for it. */
@ApplicationScoped
public class Checking {
    private final Lists lists;
    private final SiteKnowledge knowledge;
    private final Chronicle chronicle;
    private final Exemptions exemptions;
    private final Clock clock;

    Checking(Lists lists, SiteKnowledge knowledge, Chronicle chronicle, Exemptions exemptions, Clock clock) {
        this.lists = lists;
        this.knowledge = knowledge;
        this.chronicle = chronicle;
        this.exemptions = exemptions;
        this.clock = clock;
    }

    /** What an editor is writing. @param article its id, or null for a new one */
    public List<Finding> check(Long article, Manuscript text) {
        return check(text(article, text, List.of(), today()));
    }

    /** The text of an article that whoever writes goes on with. */
    public List<Finding> latest(Article article) {
        return check(article.id(), chronicle.latest(article), article.publishedAt());
    }

    /** The text that the public reads, or the latest of an article that is not public, without what is exempt. */
    public List<Finding> asItStands(Article article) {
        var text = chronicle.asItStands(article);
        return exemptions.without(article.id(), text, check(article.id(), text, article.publishedAt()));
    }

    /** @param publishedAt when it first became public, or null */
    List<Finding> check(long article, Snapshot text, Instant publishedAt) {
        var day = publishedAt == null ? today() : LocalDate.ofInstant(publishedAt, Clocks.BEIJING);
        var names = text.attachments().stream().map(Attached::name).toList();
        return check(text(article, text.manuscript(), names, day));
    }

    private List<Finding> check(CheckedText text) {
        var current = lists.current();
        return Checker.check(text, current.lists(), current.severities(), knowledge);
    }

    private static CheckedText text(Long article, Manuscript text, List<String> attachments, LocalDate day) {
        return new CheckedText(
                article,
                text.title(),
                text.summary(),
                text.body() + text.facts().html() + CustomValues.html(text.custom()),
                text.source(),
                text.editor(),
                text.pictureUrl(),
                text.pictureAlt(),
                attachments,
                undated(text.policy()),
                day);
    }

    private static boolean undated(PolicyDraft policy) {
        return policy != null && (policy.signedOn() == null || policy.signedOn().isBlank());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.BEIJING);
    }
}
