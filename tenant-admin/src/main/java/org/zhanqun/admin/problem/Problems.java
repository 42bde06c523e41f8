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
        return isApi(uri) ? problem(refusal) : pages.show(refusal);
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

    static Response problem(Refusal refusal) {
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
        return problem.build().toResponse();
    }
}
