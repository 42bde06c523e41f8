package org.zhanqun.admin.cases;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.cases.CaseKind;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;

/** Applying for something: choosing what, and filling in the form for it. */
@Path(CaseFormPages.PATH)
@Authenticated
public class CaseFormPages {
    static final String PATH = "/admin/cases/new";

    private final CaseDesk desk;
    private final CaseForms forms;

    CaseFormPages(CaseDesk desk, CaseForms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    /** @param kind without one, or without a site where one is needed, the page asks for them */
    @GET
    public Response begin(@RestQuery String kind, @RestQuery String site) {
        var wanted = CaseForm.constant(CaseKind.class, kind);
        if (wanted == CaseKind.OPENING && forms.mayOpen()) {
            return forms.form(wanted, null, CaseForm.blank(wanted, null), PATH, FormErrors.NONE);
        }
        if (wanted == null || wanted == CaseKind.OPENING || site == null || site.isBlank()) {
            return forms.choose();
        }
        var key = site.strip();
        return forms.form(wanted, key, CaseForm.blank(wanted, desk.about(key)), PATH, FormErrors.NONE);
    }

    @POST
    public Response file(@BeanParam CaseForm form) {
        var kind = CaseForm.constant(CaseKind.class, form.kind());
        if (kind == null) {
            return HtmlPages.leadTo(PATH);
        }
        try {
            var filed = desk.file(form.application(), form.submits());
            return HtmlPages.leadTo(CasePages.path(filed.summary().id()) + form.done());
        } catch (Invalid | Conflict refused) {
            return forms.form(kind, form.site(), form, PATH, FormErrors.of(refused));
        }
    }
}
