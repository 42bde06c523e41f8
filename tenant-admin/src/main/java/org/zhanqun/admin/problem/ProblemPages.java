package org.zhanqun.admin.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The page a person sees when the workbench refuses something. */
@ApplicationScoped
class ProblemPages {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problem(Refusal refusal);
    }

    Response show(Refusal refusal) {
        return Response.status(refusal.status())
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(Templates.problem(refusal).render())
                .build();
    }
}
