package org.zhanqun.admin.cases;

import io.quarkus.security.Authenticated;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.cases.CaseHandling.Seen;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;

/** Changing what is applied for, while it is a draft or has come back. */
@Path("/admin/cases/{id}/application")
@Authenticated
public class CaseRevisionPages {
    private final CaseDesk desk;
    private final CaseForms forms;

    CaseRevisionPages(CaseDesk desk, CaseForms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @GET
    public Response edit(@RestPath long id) {
        var view = desk.show(id);
        if (!view.editable()) {
            throw new NotFound("case.not-found", Long.toString(id));
        }
        return form(view, CaseForm.of(view), FormErrors.NONE);
    }

    @POST
    public Response revise(@RestPath long id, @BeanParam CaseForm form) {
        try {
            desk.revise(new Seen(id, form.seenVersion()), form.application(), form.submits());
            return HtmlPages.leadTo(CasePages.path(id) + form.done());
        } catch (Invalid | Conflict refused) {
            return form(desk.show(id), form, FormErrors.of(refused));
        } catch (OptimisticLockException overtaken) {
            DomainException refused = new Conflict("case.changed-meanwhile");
            return form(desk.show(id), form, FormErrors.of(refused));
        }
    }

    private Response form(CaseView view, CaseForm form, FormErrors errors) {
        var summary = view.summary();
        return forms.form(summary.kind(), summary.site(), form, CasePages.path(summary.id()) + "/application", errors);
    }
}
