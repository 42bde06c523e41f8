package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.version.Attached;
import org.zhanqun.content.version.Snapshot;
import org.zhanqun.media.MediaAddress;
import org.zhanqun.media.MediaFiles;
import org.zhanqun.media.MediaUse.Place;
import org.zhanqun.media.MediaUses;

/** Keeps true which files of the site an article shows or leads to in its text. */
@ApplicationScoped
class ArticleMedia {
    private final MediaFiles files;
    private final MediaUses uses;

    ArticleMedia(MediaFiles files, MediaUses uses) {
        this.files = files;
        this.uses = uses;
    }

    /** Of an article that was just stored for the first time. */
    void add(Article article, FactsDraft facts) {
        uses.add(article.id(), Place.BODY, inText(article, facts));
        uses.add(article.id(), Place.LEAD, asLead(article));
    }

    /** Of a text that waits while the public reads another: its files stay, and are not yet the public's. */
    void keepWaiting(Article article, Snapshot text) {
        var shown = MediaAddress.tokensIn(text.body().html() + text.facts().html());
        var lead = text.pictureUrl() == null ? Set.<String>of() : MediaAddress.tokensIn(text.pictureUrl());
        var used = Stream.of(files.idsOf(shown), files.idsOf(lead), known(text.attachments()))
                .flatMap(List::stream)
                .distinct()
                .toList();
        uses.record(article.id(), Map.of(Place.PENDING, used));
    }

    /** Of a kept text that became the article's: its attachments too, as far as they are still in the library. */
    void take(Article article, FactsDraft facts, List<Attached> attachments) {
        uses.record(
                article.id(),
                Map.of(
                        Place.BODY, inText(article, facts),
                        Place.LEAD, asLead(article),
                        Place.ATTACHMENT, known(attachments),
                        Place.PENDING, List.of()));
    }

    /** Those that are still in the library. */
    List<Attached> still(List<Attached> attachments) {
        return attachments.isEmpty()
                ? attachments
                : Attached.of(
                        files.ordered(attachments.stream().map(Attached::id).toList()));
    }

    private List<Long> known(List<Attached> attachments) {
        return still(attachments).stream().map(Attached::id).toList();
    }

    private List<Long> inText(Article article, FactsDraft facts) {
        return files.idsOf(MediaAddress.tokensIn(article.body().html() + facts.html()));
    }

    private List<Long> asLead(Article article) {
        var picture = article.picture();
        return files.idsOf(picture == null ? Set.of() : MediaAddress.tokensIn(picture.url()));
    }
}
