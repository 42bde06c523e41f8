package org.zhanqun.admin.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.zhanqun.admin.shell.HtmlPages;

/** The page a person sees when the workbench refuses something: what happened, whether the text is safe, what now. */
@ApplicationScoped
public class ProblemPages {
    private final HtmlPages html;

    ProblemPages(HtmlPages html) {
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problem(Refusal refusal);
    }

    public Response notFound() {
        return show(new Refusal(404, "not-found", "", List.of()));
    }

    public Response show(Refusal refusal) {
        return html.show(refusal.status(), Templates.problem(refusal));
    }
}
