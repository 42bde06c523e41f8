package org.zhanqun.content.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.facts.Facts;
import org.zhanqun.content.version.ArticleVersion.Saving;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.media.MediaUses;

/**
 * What is known of an article's past. An article of which nothing was kept yet has one version, the text it has now: that
 * is said here as if it were kept.
 */
@ApplicationScoped
public class History {
    private final Versions versions;
    private final Showings showings;
    private final MediaUses uses;

    History(Versions versions, Showings showings, MediaUses uses) {
        this.versions = versions;
        this.showings = showings;
        this.uses = uses;
    }

    /** A version without its text. @param shown whether the public reads it now */
    public record Entry(int number, String title, Saving saving, String hash, boolean shown) {}

    /** One page of a history, newest first. */
    public record Page(List<Entry> entries, long total) {}

    /** A version with its text. */
    public record Kept(Entry entry, Snapshot text) {}

    /**
     * What the public read at a moment (公开内容存证).
     *
     * @param from  since when the page had shown it
     * @param until when another text or nothing took its place; null while it is shown
     */
    public record Evidence(Kept kept, Instant from, Instant until) {}

    /** @param facts the article's, may be null */
    public Page page(Article article, Facts facts, int page, int size) {
        if (article.latestVersion() == 0) {
            return new Page(page == 1 ? List.of(unkept(article, facts).entry()) : List.of(), 1);
        }
        var shown = showings.current(article.id()).map(Showing::number).orElse(0);
        return new Page(
                versions.page(article.id(), page, size).stream()
                        .map(version -> entry(version, shown))
                        .toList(),
                versions.count(article.id()));
    }

    /** @throws NotFound when the article has no version of this number */
    public Kept require(Article article, Facts facts, int number) {
        if (number == 1 && article.latestVersion() == 0) {
            return unkept(article, facts);
        }
        var version = versions.require(article.id(), number);
        var shown = showings.current(article.id()).map(Showing::number).orElse(0);
        return new Kept(entry(version, shown), versions.text(article.id(), version));
    }

    /** What the article's page showed at a moment; empty when the article was not public then, or not yet recorded. */
    public Optional<Evidence> at(Article article, Facts facts, Instant moment) {
        if (article.latestVersion() == 0) {
            return article.state() == ArticleState.PUBLISHED
                            && !article.updatedAt().isAfter(moment)
                    ? Optional.of(new Evidence(unkept(article, facts), article.updatedAt(), null))
                    : Optional.empty();
        }
        return showings.at(article.id(), moment)
                .map(showing ->
                        new Evidence(require(article, facts, showing.number()), showing.from(), showing.until()));
    }

    private Kept unkept(Article article, Facts facts) {
        var text = Snapshot.of(article, facts, Attached.of(uses.attachments(article.id())));
        var saving = new Saving(VersionStep.FOUND, article.createdBy(), article.updatedAt(), null);
        var shown = article.state() == ArticleState.PUBLISHED;
        return new Kept(new Entry(1, article.title(), saving, text.hash(), shown), text);
    }

    private static Entry entry(ArticleVersion version, int shown) {
        return new Entry(
                version.number(), version.title(), version.saving(), version.hash(), version.number() == shown);
    }
}
