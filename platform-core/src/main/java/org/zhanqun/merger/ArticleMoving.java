package org.zhanqun.merger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.FeaturedColumns;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.ArticleCarrying;
import org.zhanqun.content.ArticleCarrying.Carried;
import org.zhanqun.content.ArticleCarrying.Coming;
import org.zhanqun.content.Manuscript;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.media.MediaCarrying;
import org.zhanqun.media.MediaFile;
import org.zhanqun.media.MediaFiles;
import org.zhanqun.merger.MergedAddress.Origin;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;

/** Moves articles with their files, some at a time: read as the one site, taken as the other, with the rows that say so. */
@ApplicationScoped
class ArticleMoving {
    private static final int UNIT_MAX_AGE = 400;
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_SLUG = 30;

    private final Tenants tenants;
    private final Mergers mergers;
    private final MergedAddresses addresses;
    private final ArticleCarrying articles;
    private final MediaCarrying media;
    private final MediaFiles files;
    private final ColumnTrees trees;
    private final FeaturedColumns featured;
    private final Rewriting rewriting;
    private final MergerConfig config;
    private final Clock clock;

    ArticleMoving(
            Tenants tenants,
            Mergers mergers,
            MergedAddresses addresses,
            ArticleCarrying articles,
            MediaCarrying media,
            MediaFiles files,
            ColumnTrees trees,
            FeaturedColumns featured,
            Rewriting rewriting,
            MergerConfig config,
            Clock clock) {
        this.tenants = tenants;
        this.mergers = mergers;
        this.addresses = addresses;
        this.articles = articles;
        this.media = media;
        this.files = files;
        this.trees = trees;
        this.featured = featured;
        this.rewriting = rewriting;
        this.config = config;
        this.clock = clock;
    }

    /** What was read of the old site. */
    private record Batch(List<Carried> articles, Map<Long, MediaFile> files, ColumnTree columns) {
        Batch only(Carried one) {
            return new Batch(List.of(one), files, columns);
        }

        List<String> refs() {
            return articles.stream().map(one -> Long.toString(one.id())).toList();
        }
    }

    /** One batch of a stage, or its end. */
    void step(Merger seen, Site source, Site target) {
        var explaining = seen.stage() == Stage.INTERPRETATIONS;
        var batch = tenants.callAs(source.key(), () -> read(seen, source, explaining));
        if (batch.articles().isEmpty()) {
            tenants.runAsProvince(() -> mergers.hold(seen).ifPresent(merger -> merger.turn(clock.instant())));
            return;
        }
        try {
            move(seen, source, target, batch);
        } catch (Invalid someIsWrong) {
            oneByOne(seen, source, target, batch);
        }
    }

    private Batch read(Merger seen, Site source, boolean explaining) {
        var some = articles.after(seen.afterId(), explaining, seen.only(), config.batch());
        var ids = some.stream().flatMap(one -> one.files().stream()).toList();
        return new Batch(
                some,
                files.ordered(ids).stream().collect(Collectors.toMap(MediaFile::id, file -> file)),
                trees.of(source));
    }

    /** So that it can be said which one keeps the rest from moving. */
    private void oneByOne(Merger seen, Site source, Site target, Batch batch) {
        var at = seen;
        for (var one : batch.articles()) {
            try {
                move(at, source, target, batch.only(one));
            } catch (Invalid wrong) {
                var why = wrong.violations().getFirst().message(Locale.SIMPLIFIED_CHINESE);
                throw new Conflict("merger.article.refused", one.manuscript().title(), why);
            }
            at = tenants.callAsProvince(() -> mergers.require(seen.id()));
        }
    }

    private void move(Merger seen, Site source, Site target, Batch batch) {
        tenants.runAs(
                target.key(),
                () -> mergers.hold(seen).ifPresent(merger -> {
                    take(merger, source, target, batch);
                    merger.advance(batch.articles().getLast().id(), "", clock.instant());
                }));
    }

    private void take(Merger merger, Site source, Site target, Batch batch) {
        var done = done(merger, batch);
        var twins = twins(merger, batch.articles());
        var renamed = files(merger, target, batch, done);
        var fresh = new ArrayList<Carried>();
        for (var one : batch.articles()) {
            var twin = twins.get(one.id());
            if (done.contains(Long.toString(one.id()))) {
                continue;
            }
            if (twin == null) {
                fresh.add(one);
            } else {
                addresses.add(MergedAddress.ofArticle(merger, origin(batch, one), twin.id(), twin.version(), false));
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        var columns = columns(merger, source, target, fresh);
        var byToken = new HashMap<String, MediaFile>();
        renamed.forEach((id, file) -> byToken.put(batch.files().get(id).token(), file));
        var coming = fresh.stream()
                .map(one -> new Coming(
                        rewriting.of(text(merger, columns, one), source, byToken),
                        one.publishedAt(),
                        rewriting.of(one.custom(), source),
                        attached(one, renamed)))
                .toList();
        var ids = articles.take(target, columns, coming);
        var versions = articles.versions(ids);
        for (var i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            addresses.add(MergedAddress.ofArticle(merger, origin(batch, fresh.get(i)), id, versions.get(id), true));
        }
    }

    /** Those that are here. What an earlier merger of some columns took, and is public there once more, is this one's from now on. */
    private Set<String> done(Merger merger, Batch batch) {
        var rows = addresses.rows(merger, AddressKind.ARTICLE, batch.refs());
        for (var one : batch.articles()) {
            var row = rows.get(Long.toString(one.id()));
            if (row != null && !row.of(merger)) {
                row.passTo(merger, one.version());
            }
        }
        return rows.keySet();
    }

    private static Origin origin(Batch batch, Carried one) {
        var path =
                batch.columns().byCode(one.columnCode()).map(SiteColumn::path).orElse("");
        return new Origin(
                one.id(), one.version(), one.columnCode(), ArticleAddress.of(path, one.publishedAt(), one.id()));
    }

    /** What the target has already: the same title on the same day, but nothing that this merger brought. */
    private Map<Long, ArticleCarrying.Known> twins(Merger merger, List<Carried> some) {
        return Twins.of(
                articles,
                some.stream()
                        .map(one -> new Twins.Wanted(one.id(), one.manuscript().title(), one.day()))
                        .toList(),
                ids -> addresses.brought(merger, ids));
    }

    /** Brings the files along. @return each by its id at the old site */
    private Map<Long, MediaFile> files(Merger merger, Site target, Batch batch, Set<String> done) {
        var wanted = batch.articles().stream()
                .filter(one -> !done.contains(Long.toString(one.id())))
                .flatMap(one -> one.files().stream())
                .distinct()
                .map(batch.files()::get)
                .filter(Objects::nonNull)
                .toList();
        var known = addresses.rows(
                merger, AddressKind.FILE, wanted.stream().map(MediaFile::token).toList());
        var here = files
                .ordered(known.values().stream().map(MergedAddress::mediaId).toList())
                .stream()
                .collect(Collectors.toMap(MediaFile::id, file -> file));
        var renamed = new HashMap<Long, MediaFile>();
        for (var file : wanted) {
            var row = known.get(file.token());
            if (row == null || !here.containsKey(row.mediaId())) {
                var taken = media.take(target, file);
                if (row == null) {
                    addresses.add(MergedAddress.ofFile(
                            merger, file.token(), file.address(), taken.file().id(), taken.made()));
                }
                renamed.put(file.id(), taken.file());
            } else {
                renamed.put(file.id(), here.get(row.mediaId()));
            }
        }
        return renamed;
    }

    /** The target's columns, with the unit's own among them when something needs it. */
    private ColumnTree columns(Merger merger, Site source, Site target, Collection<Carried> some) {
        var homeless = some.stream().anyMatch(one -> merger.takes(one.columnCode()) == null);
        if (homeless) {
            merger.house(own(merger, source, target));
        }
        return trees.of(target);
    }

    /** The unit's own column: another merger of the same site may have made it before. */
    private String own(Merger merger, Site source, Site target) {
        var slug = shortened("u" + source.key().replaceAll("[^a-z0-9]", ""), LONGEST_SLUG);
        var name = shortened(source.name(), LONGEST_NAME);
        return trees.of(target).all().stream()
                .filter(column -> column.slug().equals(slug) && Objects.equals(column.parentCode(), merger.place()))
                .findFirst()
                .orElseGet(() -> featured.add(
                        target,
                        new FeaturedColumns.Proposal(
                                merger.place(),
                                name,
                                slug,
                                ColumnKind.LIST,
                                "部门公开",
                                "公开原" + source.name() + "的信息。",
                                name,
                                UNIT_MAX_AGE)))
                .code();
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    private Manuscript text(Merger merger, ColumnTree columns, Carried one) {
        var code = merger.takes(one.columnCode());
        if (columns.byCode(code).filter(SiteColumn::holdsArticles).isEmpty()) {
            throw new Conflict("merger.column.gone", code);
        }
        return ArticleCarrying.into(columns, code, one, id -> here(merger, id));
    }

    private static List<Long> attached(Carried one, Map<Long, MediaFile> renamed) {
        return one.attachments().stream()
                .map(renamed::get)
                .filter(Objects::nonNull)
                .map(MediaFile::id)
                .distinct()
                .toList();
    }

    /** The document that was moved before, as long as it is a document here, too. */
    private Long here(Merger merger, long policy) {
        var row = addresses
                .rows(merger, AddressKind.ARTICLE, List.of(Long.toString(policy)))
                .get(Long.toString(policy));
        return row == null ? null : row.articleId();
    }
}
