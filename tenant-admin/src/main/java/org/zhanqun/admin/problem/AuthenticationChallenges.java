package org.zhanqun.admin.problem;

import io.quarkus.resteasy.reactive.server.runtime.exceptionmappers.UnauthorizedExceptionMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.zhanqun.admin.access.Languages;
import org.zhanqun.kernel.DomainException.Denied;

/**
 * Who is not signed in is sent to sign in, or told as a program is told. The problem extension would do the latter, but
 * reads the challenge in a way that this version of Quarkus no longer has.
 */
class AuthenticationChallenges {
    private static final int BEFORE_THE_EXTENSION = 1;

    private final UnauthorizedExceptionMapper platform = new UnauthorizedExceptionMapper();

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = BEFORE_THE_EXTENSION)
    Uni<Response> challenge(RoutingContext context, HttpHeaders headers, UriInfo uri) {
        var challenge = platform.handle(context);
        return Problems.isApi(uri) ? challenge.map(answer -> inWords(answer, headers)) : challenge;
    }

    private static Response inWords(Response challenge, HttpHeaders headers) {
        var refusal = Refusal.of(new Denied("access.unauthenticated"), Languages.of(headers));
        var problem = Problems.answer(refusal.withStatus(challenge.getStatus()));
        var answer = Response.fromResponse(problem);
        challenge.getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.build();
    }
}
