package org.zhanqun.web.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.Log;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.zhanqun.content.PublicMedia;
import org.zhanqun.content.TopicPreviews;
import org.zhanqun.media.MediaAddress;
import org.zhanqun.media.MediaConfig;
import org.zhanqun.media.MediaFile;
import org.zhanqun.media.MediaFolder;
import org.zhanqun.reading.ReadSet;
import org.zhanqun.reading.Reading;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.web.page.PublicPath;
import org.zhanqun.web.store.AppliedChanges;

/** Serves the files of a site's media library under the site's own host, from the disk and past the heap. */
@ApplicationScoped
class MediaServing {
    private static final long FILES_REMEMBERED = 20_000;

    private final PublicMedia media;
    private final TopicPreviews previews;
    private final MediaFolder folder;
    private final Tenants tenants;
    private final AppliedChanges applied;
    private final String caching;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Cache<Key, Known> known =
            Caffeine.newBuilder().maximumSize(FILES_REMEMBERED).build();

    MediaServing(
            PublicMedia media,
            TopicPreviews previews,
            MediaFolder folder,
            Tenants tenants,
            AppliedChanges applied,
            MediaConfig config) {
        this.media = media;
        this.previews = previews;
        this.folder = folder;
        this.tenants = tenants;
        this.applied = applied;
        this.caching = "public, max-age=" + config.kept().toSeconds();
    }

    /** The site is part of the key: what is public on one site is not there on another. */
    private record Key(String site, String token) {}

    /** Good for as long as no change touches what was read: its article may be withdrawn, the file replaced. */
    private record Known(MediaFile file, ReadSet reads, long since) {}

    private record Found(MediaFolder.Sendable file, MediaFile record, long length) {}

    boolean isAddress(String path) {
        return path.startsWith(MediaAddress.PREFIX) && MediaAddress.parse(path).isPresent();
    }

    /** Whether it is known that the site has such a file; asks nobody. */
    boolean remembers(Site site, String path) {
        return known.getIfPresent(new Key(
                        site.key(), MediaAddress.parse(path).orElseThrow().token()))
                != null;
    }

    /** @param absent answers when the public may not have such a file of this site @param away when nobody can tell */
    void answer(Site site, HttpServerRequest request, Runnable absent, Runnable away) {
        var address = MediaAddress.parse(request.path()).orElseThrow();
        answer(request, address, () -> record(site, address.token()), caching, absent, away);
    }

    /** Answers with a file of a topic that is not public yet, for whoever was given a link to it. */
    void preview(Site site, HttpServerRequest request, PublicPath.Preview asked, Runnable absent) {
        var address = MediaAddress.parse(asked.path()).orElseThrow();
        answer(
                request,
                address,
                () -> tenants.callAs(site.key(), () -> previews.file(asked.token(), site, address.token())),
                "no-store",
                absent,
                absent);
    }

    private void answer(
            HttpServerRequest request,
            MediaAddress address,
            Supplier<Optional<MediaFile>> looking,
            String kept,
            Runnable absent,
            Runnable away) {
        var accepted = request.getHeader("Accept");
        var webp = accepted != null && accepted.contains("image/webp");
        var loop = Vertx.currentContext();
        CompletableFuture.supplyAsync(() -> found(looking, address, webp), threads)
                .whenComplete((found, failure) -> loop.runOnContext(_ -> {
                    if (failure != null) {
                        Log.errorf("%s could not be looked up: %s", address.token(), failure);
                        away.run();
                    } else if (found.isEmpty()) {
                        absent.run();
                    } else {
                        send(request, address, found.get(), kept);
                    }
                }));
    }

    private Optional<Found> found(Supplier<Optional<MediaFile>> looking, MediaAddress address, boolean webp) {
        return looking.get()
                .filter(address::means)
                .flatMap(file -> folder.find(file, address.rendition(), webp)
                        .map(sendable -> new Found(sendable, file, length(sendable))));
    }

    private Optional<MediaFile> record(Site site, String token) {
        var key = new Key(site.key(), token);
        var now = applied.position();
        var remembered = known.getIfPresent(key);
        if (remembered != null && !applied.overtook(remembered.since(), site.key(), remembered.reads())) {
            known.asMap().replace(key, remembered, new Known(remembered.file(), remembered.reads(), now));
            return Optional.of(remembered.file());
        }
        var found = Reading.collect(() -> tenants.callAs(site.key(), () -> media.byToken(token)));
        found.value().ifPresent(one -> known.put(key, new Known(one, found.reads(), now)));
        return found.value();
    }

    private static long length(MediaFolder.Sendable file) {
        try {
            return Files.size(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(HttpServerRequest request, MediaAddress address, Found found, String kept) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        var etag = "\"" + found.file().name() + "\"";
        MediaHeaders.put(response, found.record(), found.file().type());
        response.putHeader("Cache-Control", kept).putHeader("ETag", etag).putHeader("Accept-Ranges", "bytes");
        if (address.mayBeScaled()) {
            response.putHeader("Vary", "Accept");
        }
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        var unchanged = request.getHeader("If-Range") == null || etag.equals(request.getHeader("If-Range"));
        var part = ByteRange.of(unchanged ? request.getHeader("Range") : null, found.length());
        part.ifPresent(some -> response.setStatusCode(some.satisfiable() ? 206 : 416)
                .putHeader("Content-Range", some.header(found.length())));
        var range = part.orElseGet(() -> new ByteRange(0, found.length() - 1));
        if (part.isPresent() && !range.satisfiable()) {
            response.end();
            return;
        }
        response.putHeader("Content-Length", Long.toString(range.length()));
        switch (request.method().name()) {
            case "HEAD" -> response.end();
            default ->
                response.sendFile(found.file().path().toString(), range.from(), range.length())
                        .onFailure(gone -> Log.debugf("%s was not sent whole: %s", address.token(), gone));
        }
    }
}
