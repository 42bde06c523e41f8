package org.zhanqun.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.zhanqun.column.ColumnAddresses;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.facts.Validity;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.media.MediaAddress;
import org.zhanqun.merger.AddressKind;
import org.zhanqun.merger.MergedAddresses;
import org.zhanqun.merger.MergedAddresses.Old;
import org.zhanqun.merger.MergedAddresses.Place;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.web.page.PublicPath;
import org.zhanqun.web.site.SiteDirectory;

/**
 * Where the addresses of a site lead that went into another one (旧地址重定向). Asked for when somebody comes, and kept nowhere: what
 * was moved once more since is found where it is now.
 */
@ApplicationScoped
class MergedSites {
    private final SiteDirectory directory;
    private final MergedAddresses addresses;
    private final Articles articles;
    private final ColumnAddresses formerly;
    private final ColumnTrees trees;
    private final PublicAddress publicAddress;
    private final MergedHits hits;
    private final Tenants tenants;

    MergedSites(
            SiteDirectory directory,
            MergedAddresses addresses,
            Articles articles,
            ColumnAddresses formerly,
            ColumnTrees trees,
            PublicAddress publicAddress,
            MergedHits hits,
            Tenants tenants) {
        this.directory = directory;
        this.addresses = addresses;
        this.articles = articles;
        this.formerly = formerly;
        this.trees = trees;
        this.publicAddress = publicAddress;
        this.hits = hits;
        this.tenants = tenants;
    }

    /**
     * What went to others while the site was there comes first, for whoever took the rest in has the home page and all columns.
     *
     * @param gone a closed site that others took in @return an address at one of them; nothing for what leads nowhere
     */
    Optional<String> leadsTo(Site gone, String path) {
        return handedOn(gone, path)
                .or(() -> directory.byKey(gone.notice().successor()).flatMap(heir -> leadsTo(gone, heir, path)));
    }

    /** Where an address leads whose content another site took over (职责划转). @param site that may be there */
    private Optional<String> handedOn(Site site, String path) {
        var asked = PublicPath.of(path);
        if (asked instanceof PublicPath.Elsewhere(var location)) {
            return handedOn(site, location);
        }
        return old(site, asked, path)
                .flatMap(old -> site.handedTo().stream()
                        .flatMap(key -> directory.byKey(key).stream())
                        .flatMap(receiver -> found(site, receiver, old).stream().map(place -> {
                            hits.count(receiver.key(), old);
                            return publicAddress.of(receiver) + address(place, asked, path);
                        }))
                        .findFirst());
    }

    /** The same for a site that is there: only what is not public there any more leads on. */
    Optional<String> handedOnBy(Site site, String path) {
        return site.handedTo().isEmpty() || shows(site, path) ? Optional.empty() : handedOn(site, path);
    }

    /** Whoever asks about a file has looked for it here already. */
    private boolean shows(Site site, String path) {
        if (MediaAddress.parse(path).isPresent()) {
            return false;
        }
        return !(PublicPath.of(path) instanceof PublicPath.Article article)
                || tenants.callAs(site.key(), () -> articles.one(article.id()))
                        .filter(one -> one.state() == ArticleState.PUBLISHED)
                        .isPresent();
    }

    private Optional<String> leadsTo(Site gone, Site successor, String path) {
        var asked = PublicPath.of(path);
        if (asked instanceof PublicPath.Elsewhere(var location)) {
            return leadsTo(gone, successor, location);
        }
        var old = old(gone, asked, path);
        var place = old.flatMap(one -> found(gone, successor, one));
        if (place.isPresent()) {
            hits.count(successor.key(), old.get());
        } else if (tenants.callAs(successor.key(), () -> addresses.took(gone.key()))) {
            hits.count(successor.key(), new Old(gone.key(), AddressKind.GONE, ""));
        }
        return place.map(there -> publicAddress.of(successor) + address(there, asked, path));
    }

    private static Optional<Old> old(Site gone, PublicPath asked, String path) {
        var media = MediaAddress.parse(path);
        if (media.isPresent()) {
            return Optional.of(new Old(gone.key(), AddressKind.FILE, media.get().token()));
        }
        return switch (asked) {
            case PublicPath.Home _ -> home(gone);
            case PublicPath.Feed feed -> feed.column() == null ? home(gone) : column(gone, feed.column());
            case PublicPath.Column column -> column(gone, column.path());
            case PublicPath.Documents documents -> column(gone, documents.path());
            case PublicPath.Article article ->
                Optional.of(new Old(gone.key(), AddressKind.ARTICLE, Long.toString(article.id())));
            case PublicPath.Letter letter -> Optional.of(new Old(gone.key(), AddressKind.LETTER, letter.number()));
            case PublicPath.LetterStep form ->
                form.step() == PublicPath.LetterStep.Step.WRITE ? column(gone, form.column()) : Optional.empty();
            case PublicPath.Search _,
                    PublicPath.SiteMap _,
                    PublicPath.Robots _,
                    PublicPath.Register _,
                    PublicPath.SiteMapIndex _,
                    PublicPath.SiteMapPart _,
                    PublicPath.Security _,
                    PublicPath.RootFile _,
                    PublicPath.ViewChoice _,
                    PublicPath.Leave _,
                    PublicPath.Preview _,
                    PublicPath.Elsewhere _,
                    PublicPath.Unknown _ -> Optional.empty();
        };
    }

    private static Optional<Old> home(Site gone) {
        return Optional.of(new Old(gone.key(), AddressKind.HOME, ""));
    }

    private static Optional<Old> column(Site gone, String path) {
        return Optional.of(new Old(gone.key(), AddressKind.COLUMN, path));
    }

    private Optional<Place> found(Site gone, Site successor, Old old) {
        var found = tenants.callAs(successor.key(), () -> addresses.of(successor, old));
        return found.isPresent() || old.kind() != AddressKind.COLUMN
                ? found
                : formerColumn(gone, old.ref())
                        .flatMap(path -> tenants.callAs(
                                successor.key(),
                                () -> addresses.of(
                                        successor,
                                        new Old(
                                                gone.key(),
                                                path.isEmpty() ? AddressKind.HOME : AddressKind.COLUMN,
                                                path))));
    }

    /** An address that led on at the old site already. */
    private Optional<String> formerColumn(Site gone, String path) {
        return tenants.callAs(gone.key(), () -> formerly.leadsTo(trees.of(gone), path));
    }

    private static String address(Place place, PublicPath asked, String path) {
        return switch (place) {
            case Place.OfPage(var address) -> address;
            case Place.OfFile(var file) ->
                MediaAddress.parse(path)
                        .filter(old -> old.rendition() != null)
                        .flatMap(old -> MediaAddress.parse(file.address()).map(now -> now.in(old.rendition())))
                        .orElse(file.address());
            case Place.OfColumn(var column, var shown) -> {
                var front = column.isEmpty() ? "/" : "/" + column + "/";
                yield switch (asked) {
                    case PublicPath.Feed _ -> front + "atom.xml";
                    case PublicPath.Documents documents
                    when shown != null && shown.content() == ContentKind.POLICY -> front + list(documents.validity());
                    case PublicPath.LetterStep _
                    when shown != null && shown.content() == ContentKind.MAILBOX -> front + "write.html";
                    default -> front;
                };
            }
        };
    }

    private static String list(Validity validity) {
        return validity.name().toLowerCase(Locale.ROOT) + ".html";
    }
}
