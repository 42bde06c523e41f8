package org.zhanqun.admin.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.SQLIntegrityConstraintViolationException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.zhanqun.admin.access.Languages;
import org.zhanqun.admin.check.FindingView;
import org.zhanqun.check.NotPublishable;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Unavailable;

/** Turns what the domain and the database refuse into an answer; the one place that does. */
class Problems {
    private final ProblemPages pages;

    Problems(ProblemPages pages) {
        this.pages = pages;
    }

    @ServerExceptionMapper
    Response refused(DomainException exception, HttpHeaders headers, UriInfo uri) {
        var refusal = Refusal.of(exception, Languages.of(headers));
        return isApi(uri) ? answer(refusal) : pages.show(refusal);
    }

    /** Programs get all that was found, with the keys to confirm what may be confirmed. */
    @ServerExceptionMapper
    Response notPublishable(NotPublishable exception, HttpHeaders headers, UriInfo uri) {
        if (!isApi(uri)) {
            return refused(exception, headers, uri);
        }
        var language = Languages.of(headers);
        return problem(Refusal.of(exception, language))
                .with("findings", FindingView.of(exception.findings(), language))
                .build()
                .toResponse();
    }

    /** Two people at once: the slower one is told, and nothing of theirs is half-done. */
    @ServerExceptionMapper
    Response overtaken(OptimisticLockException exception, HttpHeaders headers, UriInfo uri) {
        return refused(new Conflict("site.changed-meanwhile"), headers, uri);
    }

    @ServerExceptionMapper
    Response database(PersistenceException exception, HttpHeaders headers, UriInfo uri) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException) {
                return refused(new Conflict("site.changed-meanwhile"), headers, uri);
            }
        }
        Log.error("The database refused", exception);
        return refused(new Unavailable("database.unavailable"), headers, uri);
    }

    static boolean isApi(UriInfo uri) {
        return uri.getPath().startsWith("/api/");
    }

    static Response answer(Refusal refusal) {
        return problem(refusal).build().toResponse();
    }

    private static HttpProblem.Builder problem(Refusal refusal) {
        var problem = HttpProblem.builder()
                .withType(URI.create("urn:zhanqun:problem:" + refusal.key()))
                .withStatus(refusal.status())
                .withTitle(
                        Response.Status.fromStatusCode(refusal.status()) == null
                                ? "Unprocessable Content"
                                : Response.Status.fromStatusCode(refusal.status())
                                        .getReasonPhrase())
                .withDetail(refusal.detail());
        if (!refusal.fields().isEmpty()) {
            problem.with("violations", refusal.fields());
        }
        return problem;
    }
}
