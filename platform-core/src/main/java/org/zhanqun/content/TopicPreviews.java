package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Optional;
import org.zhanqun.content.version.Chronicle;
import org.zhanqun.content.version.Snapshot;
import org.zhanqun.framework.Previews;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.media.MediaFile;
import org.zhanqun.media.MediaFiles;
import org.zhanqun.media.MediaUses;
import org.zhanqun.site.Site;

/** Signed links under which a topic shows itself as it was saved last, before it is public (专题预览). Run as the site. */
@ApplicationScoped
public class TopicPreviews {
    private static final String ARTICLE = "a";

    private final Previews previews;
    private final Articles articles;
    private final Chronicle chronicle;
    private final MediaFiles files;
    private final MediaUses uses;
    private final Event<DomainEvent> happened;

    TopicPreviews(
            Previews previews,
            Articles articles,
            Chronicle chronicle,
            MediaFiles files,
            MediaUses uses,
            Event<DomainEvent> happened) {
        this.previews = previews;
        this.articles = articles;
        this.chronicle = chronicle;
        this.files = files;
        this.uses = uses;
        this.happened = happened;
    }

    /** What a link shows. */
    public record Previewed(Snapshot text, Instant until) {}

    public Previews.Link grant(Site site, long id) {
        var article = articles.require(id);
        var link = previews.signed(ARTICLE + id, site);
        happened.fire(new Granted(site.key(), Long.toString(id), article.title()));
        return link;
    }

    /** What a token lets see on this site; empty when it is no token for a topic of it. */
    public Optional<Previewed> read(String token, Site site) {
        return article(token, site)
                .map(article -> new Previewed(
                        chronicle.latest(article),
                        previews.subject(token, site).orElseThrow().until()));
    }

    /** A file that the previewed topic uses; empty for any other. */
    public Optional<MediaFile> file(String token, Site site, String fileToken) {
        return article(token, site)
                .flatMap(article -> files.byToken(fileToken)
                        .filter(file -> uses.of(file.id()).stream().anyMatch(use -> use.articleId() == article.id())));
    }

    private Optional<Article> article(String token, Site site) {
        return previews.subject(token, site)
                .map(Previews.Signed::subject)
                .filter(subject -> subject.startsWith(ARTICLE))
                .flatMap(subject -> articles.one(Long.parseLong(subject.substring(ARTICLE.length()))));
    }

    /** Somebody was given a link to a preview. */
    public record Granted(String site, String subject, String detail) implements DomainEvent {
        @Override
        public String action() {
            return "article.preview";
        }
    }
}
