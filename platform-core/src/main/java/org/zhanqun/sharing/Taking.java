package org.zhanqun.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.content.Articles;
import org.zhanqun.content.LeadPicture;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Referenced;
import org.zhanqun.content.References;
import org.zhanqun.content.Writing;
import org.zhanqun.content.review.ReviewChains;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Site;
import org.zhanqun.site.Sites;

/** What the bound site makes of what it was offered (采用、不采用). */
@ApplicationScoped
public class Taking {
    private final Deliveries deliveries;
    private final SharedTextsAcrossTenants texts;
    private final References references;
    private final Articles articles;
    private final Writing writing;
    private final ReviewChains chains;
    private final Sites sites;
    private final PublicAddress addresses;
    private final Clock clock;
    private final Event<SharingMoved> moved;

    Taking(
            Deliveries deliveries,
            SharedTextsAcrossTenants texts,
            References references,
            Articles articles,
            Writing writing,
            ReviewChains chains,
            Sites sites,
            PublicAddress addresses,
            Clock clock,
            Event<SharingMoved> moved) {
        this.deliveries = deliveries;
        this.texts = texts;
        this.references = references;
        this.articles = articles;
        this.writing = writing;
        this.chains = chains;
        this.sites = sites;
        this.addresses = addresses;
        this.clock = clock;
        this.moved = moved;
    }

    /**
     * Takes what was offered.
     *
     * @param version    of the delivery that the person had read
     * @param columnCode where it shall stand here
     * @param decides    whether the person may publish without a review where the column asks for one; a copy is a draft that goes
     *                   the column's usual way
     * @throws Conflict when somebody else decided meanwhile, or the original is no longer public
     */
    public Delivery take(
            Site site, ColumnTree columns, long id, long version, String columnCode, TakenAs as, boolean decides) {
        site.requireOpen();
        var delivery = held(id, version);
        new Violations().require(as != null, "as", "field.blank").check();
        if (delivery.state() != DeliveryState.OFFERED) {
            throw new Conflict("share.decided." + delivery.state(), delivery.title());
        }
        var text = texts.ofOffer(id).orElseThrow(() -> new Conflict("share.gone", delivery.title()));
        var article = switch (as) {
            case REFERENCE -> refer(site, columns, text, columnCode, decides);
            case COPY -> copy(site, columns, text, columnCode);
        };
        delivery.take(as, article, clock.instant());
        deliveries.flush();
        moved.fire(new SharingMoved(site.key(), id, "take", delivery.title() + ": " + as));
        return delivery;
    }

    private long refer(Site site, ColumnTree columns, SharedText text, String columnCode, boolean decides) {
        var column = columns.byCode(columnCode == null ? "" : columnCode)
                .filter(found -> !found.retired() && TakingColumns.takes(found.kind(), found.content()));
        new Violations()
                .require(column.isPresent(), "columnCode", "share.column")
                .check();
        if (chains.levels(columnCode) > 0 && !decides) {
            throw new Denied("share.review");
        }
        var of = new Referenced(
                text.origin(), text.title(), text.summary(), text.source(), text.editor(), picture(text));
        return references.add(of, Map.of(site.key(), columnCode)).get(site.key());
    }

    private LeadPicture picture(SharedText text) {
        var origin = sites.require(text.origin().site());
        return Referenced.picture(text.picture(), addresses.of(origin));
    }

    private long copy(Site site, ColumnTree columns, SharedText text, String columnCode) {
        var picture = Optional.ofNullable(picture(text));
        var manuscript = new Manuscript(
                columnCode,
                text.title(),
                text.summary(),
                text.body().html(),
                text.source(),
                null,
                picture.map(LeadPicture::url).orElse(null),
                picture.map(LeadPicture::alt).orElse(null));
        return writing.draft(site, columns, manuscript, text.custom()).article().id();
    }

    /**
     * Declines what was offered, or gives back a reference that the site may do without.
     *
     * @throws Conflict when it must be shown, or somebody else decided meanwhile
     */
    public Delivery decline(Site site, long id, long version, String reason) {
        site.requireOpen();
        new Violations().requireText(reason, "reason", 200).check();
        var delivery = held(id, version);
        var shown = delivery.state() == DeliveryState.TAKEN ? delivery.articleId() : null;
        delivery.decline(reason.strip(), clock.instant());
        if (shown != null) {
            references.end(List.of(articles.requireToChange(shown)), reason.strip());
        }
        deliveries.flush();
        moved.fire(new SharingMoved(site.key(), id, "decline", delivery.title() + ": " + reason.strip()));
        return delivery;
    }

    private Delivery held(long id, long version) {
        var delivery = deliveries.hold(id);
        if (delivery.version() != version) {
            throw new Conflict("share.changed-meanwhile", delivery.title());
        }
        return delivery;
    }
}
