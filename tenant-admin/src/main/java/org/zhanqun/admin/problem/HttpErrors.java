package org.zhanqun.admin.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * What goes wrong before or beside the domain: an address where nothing is, a field beyond the limit, an error of ours.
 * People get a page; programs what the problem extension would tell them.
 */
class HttpErrors {
    private static final int BEFORE_THE_EXTENSION = 1;

    private final ProblemPages pages;

    HttpErrors(ProblemPages pages) {
        this.pages = pages;
    }

    @ServerExceptionMapper(
            value = {NotFoundException.class, WebApplicationException.class},
            priority = BEFORE_THE_EXTENSION)
    Response refused(WebApplicationException exception, UriInfo uri) {
        var answer = exception.getResponse();
        if (isPage(uri.getPath())) {
            return pages.show(refusal(answer.getStatus()));
        }
        if (answer.hasEntity()) {
            return answer;
        }
        var problem = HttpProblem.builder()
                .withStatus(answer.getStatus())
                .withTitle(answer.getStatusInfo().getReasonPhrase())
                .withDetail(exception.getMessage());
        var allowed = answer.getHeaderString(HttpHeaders.ALLOW);
        return (allowed == null ? problem : problem.withHeader(HttpHeaders.ALLOW, allowed))
                .build()
                .toResponse();
    }

    @ServerExceptionMapper(value = Exception.class, priority = BEFORE_THE_EXTENSION)
    Response failed(Exception exception, UriInfo uri) {
        Log.errorf(exception, "%s failed", uri.getPath());
        return isPage(uri.getPath())
                ? pages.show(refusal(500))
                : HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR).toResponse();
    }

    private static boolean isPage(String path) {
        return path.equals("/admin") || path.startsWith("/admin/");
    }

    private static Refusal refusal(int status) {
        return switch (status) {
            case 404, 405 -> new Refusal(404, "not-found", "", List.of());
            case 413 -> new Refusal(413, "too-large", "", List.of());
            case 400, 406, 415 -> new Refusal(400, "malformed", "交来的内容不完整或格式不对，没有处理。", List.of());
            default -> new Refusal(status, "http", "", List.of());
        };
    }
}
