package org.zhanqun.web.export;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.zhanqun.export.Export;
import org.zhanqun.export.Export.State;
import org.zhanqun.export.StaticExports;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.DomainException.Unavailable;
import org.zhanqun.site.Site;
import org.zhanqun.web.site.Freshness;
import org.zhanqun.web.site.SiteDirectory;

/** Runs exports, each on a thread of its own, and never two of the same site. */
@ApplicationScoped
public class ExportJobs implements StaticExports {
    private final SiteExport exporting;
    private final SigningKeys keys;
    private final SiteDirectory directory;
    private final Freshness freshness;
    private final Clock clock;
    /** Those that run, in the order of their start. */
    private final Map<String, ExportJob> running = Collections.synchronizedMap(new LinkedHashMap<>());

    ExportJobs(SiteExport exporting, SigningKeys keys, SiteDirectory directory, Freshness freshness, Clock clock) {
        this.exporting = exporting;
        this.keys = keys;
        this.directory = directory;
        this.freshness = freshness;
        this.clock = clock;
    }

    @Override
    public Export start(String site, boolean complete) {
        prepare();
        settle();
        var sites = site == null
                ? directory.all()
                : List.of(directory.byKey(site).orElseThrow(() -> new NotFound("site.not-found", site)));
        var job = new ExportJob(
                site, complete, Actor.current(), sites.stream().map(Site::key).toList(), clock);
        register(job);
        record(job);
        Thread.ofPlatform()
                .name("export-" + (site == null ? "all" : site))
                .daemon()
                .start(() -> run(job));
        return job.told();
    }

    /** Says early, and to whoever asked, what would otherwise only fail the job. */
    private void prepare() {
        var root = exporting.root();
        try {
            Files.createDirectories(root.resolve("sites"));
            var published = Files.createDirectories(root.resolve("keys"));
            Files.writeString(published.resolve("signing.pub"), keys.publicKey());
            exporting.server().write(root);
        } catch (IOException e) {
            throw new Unavailable("export.folder", reason(e));
        }
    }

    /** A site that was opened a moment ago is exported, too. */
    private void settle() {
        try {
            freshness.settled();
        } catch (SQLException e) {
            Log.warnf("An export could not begin: %s", e);
            throw new Unavailable("database.unavailable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("database.unavailable");
        }
    }

    private void register(ExportJob job) {
        synchronized (running) {
            for (var other : running.values()) {
                if (!Collections.disjoint(other.keys(), job.keys())) {
                    var key = other.keys().size() == 1
                            ? other.keys().getFirst()
                            : job.keys().getFirst();
                    throw new Conflict(
                            "export.running",
                            directory.byKey(key).map(Site::name).orElse(key));
                }
            }
            running.put(job.id(), job);
        }
    }

    private void run(ExportJob job) {
        try {
            for (var key : job.keys()) {
                job.progress().goOn();
                job.begin(key);
                job.finished(exporting.export(key, job.complete(), job.progress()));
            }
            job.end(State.FINISHED, null);
        } catch (CancellationException _) {
            job.end(State.CANCELLED, null);
        } catch (InterruptedException _) {
            job.end(State.INTERRUPTED, null);
        } catch (IOException | SQLException | RuntimeException e) {
            Log.errorf(
                    e,
                    "The export of %s failed; what was current stays so",
                    job.told().current());
            job.end(State.FAILED, reason(e));
        } finally {
            record(job);
            running.remove(job.id());
        }
    }

    /** For people: what stands in the way, without a class's name where it can be said. */
    private static String reason(Throwable failure) {
        return switch (failure) {
            case UncheckedIOException e -> reason(e.getCause());
            case FileSystemException e when full(e.getReason()) -> "磁盘空间不足，导出没有切换，原来的版本照常可用";
            case IOException e when full(e.getMessage()) -> "磁盘空间不足，导出没有切换，原来的版本照常可用";
            case SQLException _ -> "数据库暂时没有响应，请稍后再试";
            case DomainException e -> e.getMessage();
            default -> failure.toString();
        };
    }

    private static boolean full(String reason) {
        return reason != null && (reason.contains("No space left on device") || reason.contains("Disk quota exceeded"));
    }

    private void record(ExportJob job) {
        try {
            history().write(job.told());
        } catch (IOException e) {
            Log.warnf("The export %s could not be recorded: %s", job.id(), e);
        }
    }

    private ExportHistory history() {
        return new ExportHistory(exporting.root());
    }

    @Override
    public List<Export> recent() {
        var known = new LinkedHashMap<String, Export>();
        jobs().reversed().forEach(job -> known.put(job.id(), job.told()));
        history().read().forEach(export -> known.putIfAbsent(export.id(), export));
        return List.copyOf(known.values());
    }

    private List<ExportJob> jobs() {
        synchronized (running) {
            return new ArrayList<>(running.values());
        }
    }

    @Override
    public Export require(String id) {
        return recent().stream()
                .filter(export -> export.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("export.not-found", id));
    }

    @Override
    public Export cancel(String id) {
        var job = running.get(id);
        if (job != null) {
            job.progress().cancel();
        }
        return require(id);
    }

    @Override
    public String publicKey() {
        exporting.root();
        return keys.publicKeyOrFail();
    }

    @Override
    public Optional<InputStream> manifest(String site) {
        try {
            var current = exporting.folder(site).current();
            return current.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Files.newInputStream(current.get().resolve(Manifest.FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        jobs().forEach(job -> job.progress().cancel());
    }
}
