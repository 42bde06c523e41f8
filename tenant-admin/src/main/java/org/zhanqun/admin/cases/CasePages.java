package org.zhanqun.admin.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.site.WebmasterAccounts;
import org.zhanqun.cases.CaseHandling.Seen;
import org.zhanqun.cases.CaseMove;
import org.zhanqun.cases.Registration;
import org.zhanqun.cases.RegistrationKind;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Unavailable;

/** One case: where it stands, and the steps that can be taken. What was typed comes back when a step is refused. */
@Path("/admin/cases/{id}")
@Authenticated
public class CasePages {
    private final CaseDesk desk;
    private final CaseExecution execution;
    private final CaseFrames frames;
    private final HtmlPages html;

    CasePages(CaseDesk desk, CaseExecution execution, CaseFrames frames, HtmlPages html) {
        this.desk = desk;
        this.execution = execution;
        this.frames = frames;
        this.html = html;
    }

    /** What was typed beside a step. @param move that was tried, or null */
    @TemplateData
    public record Typed(CaseMove move, String opinion, String number, String grantedOn, String kind) {
        static final Typed NOTHING = new Typed(null, "", "", "", "");

        public boolean tried(String name) {
            return move != null && move.name().equals(name);
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(
                Shell shell, CaseView view, Tracking tracking, Typed typed, String done, FormErrors errors);

        static native TemplateInstance executed(Shell shell, CaseView view, WebmasterAccounts.Account account);
    }

    @GET
    public Response open(@RestPath long id, @RestQuery String done) {
        return show(id, Typed.NOTHING, done, FormErrors.NONE);
    }

    /** @param move one that needs nothing but words */
    @POST
    @Path("records")
    public Response take(@RestPath long id, @RestForm String move, @RestForm String opinion, @RestForm long version) {
        var step = CaseForm.constant(CaseMove.class, move);
        if (step == null || step == CaseMove.REGISTER || step == CaseMove.HALT || step == CaseMove.EXECUTE) {
            return HtmlPages.leadTo(path(id));
        }
        var typed = new Typed(step, opinion, "", "", "");
        try {
            desk.take(new Seen(id, version), step, opinion);
            return HtmlPages.leadTo(path(id) + "?done=" + step);
        } catch (Invalid | Conflict | Denied refused) {
            return show(id, typed, null, FormErrors.of(refused));
        } catch (OptimisticLockException overtaken) {
            return show(id, typed, null, overtaken());
        }
    }

    @POST
    @Path("registrations")
    public Response register(
            @RestPath long id,
            @RestForm String kind,
            @RestForm String number,
            @RestForm String grantedOn,
            @RestForm long version) {
        var typed = new Typed(CaseMove.REGISTER, "", number, grantedOn, kind);
        try {
            desk.register(
                    new Seen(id, version),
                    new Registration(
                            CaseForm.constant(RegistrationKind.class, kind), number, CaseForm.date(grantedOn)));
            return HtmlPages.leadTo(path(id) + "?done=" + CaseMove.REGISTER);
        } catch (Invalid | Conflict | Denied refused) {
            return show(id, typed, null, FormErrors.of(refused));
        } catch (OptimisticLockException overtaken) {
            return show(id, typed, null, overtaken());
        }
    }

    /** The one-time password of a new site's webmaster is shown here and nowhere else. */
    @POST
    @Path("execution")
    public Response execute(@RestPath long id, @RestForm long version) {
        try {
            var executed = execution.execute(new Seen(id, version));
            return executed.account() == null
                    ? HtmlPages.leadTo(path(id) + "?done=" + CaseMove.EXECUTE)
                    : html.show(Templates.executed(frames.frame(), executed.view(), executed.account()));
        } catch (Invalid | Conflict | Denied | Unavailable refused) {
            return show(id, Typed.NOTHING, null, FormErrors.of(refused));
        } catch (OptimisticLockException overtaken) {
            return show(id, Typed.NOTHING, null, overtaken());
        }
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("{step:records|registrations|execution}")
    public Response back(@RestPath long id) {
        return HtmlPages.leadTo(path(id));
    }

    private static FormErrors overtaken() {
        DomainException refused = new Conflict("case.changed-meanwhile");
        return FormErrors.of(refused);
    }

    private Response show(long id, Typed typed, String done, FormErrors errors) {
        var view = desk.show(id);
        return html.show(errors.status(), Templates.show(frames.frame(), view, Tracking.of(view), typed, done, errors));
    }

    static String path(long id) {
        return "/admin/cases/" + id;
    }
}
