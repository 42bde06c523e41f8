package org.zhanqun.admin.sharing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Paging;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;

/** What a site offers to others (发出的共享信息), with the receipts. */
@Path("/admin/sites/{site}")
@Authenticated
public class OutboxPages {
    private final SharingDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    OutboxPages(SharingDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shell shell, SharingDesk.Outbox outbox, Paging paging);

        static native TemplateInstance receipts(
                Shell shell, SharingDesk.Receipts receipts, boolean done, FormErrors errors);

        static native TemplateInstance offer(
                Shell shell, SharingDesk.Subject subject, OfferForm form, FormErrors errors);
    }

    @GET
    @Path("sharing/outbox")
    public Response list(@RestPath String site, @RestQuery Integer page, @RestQuery Integer size) {
        var place = Paging.of("/admin/sites/" + site + "/sharing/outbox", page, size);
        var outbox = desk.outbox(site, place.page(), place.size());
        return html.show(Templates.list(shell(outbox.mailbox()), outbox, place.found(Map.of(), outbox.total())));
    }

    @GET
    @Path("sharing/outbox/{id}")
    public Response receipts(@RestPath String site, @RestPath long id, @RestQuery String done) {
        return receipts(site, id, done != null, FormErrors.NONE);
    }

    @POST
    @Path("sharing/outbox/{id}/recall")
    public Response recall(@RestPath String site, @RestPath long id, @RestForm String reason) {
        try {
            desk.recall(site, id, reason);
            return HtmlPages.leadTo("/admin/sites/" + site + "/sharing/outbox/" + id);
        } catch (Invalid | Conflict refused) {
            return receipts(site, id, false, FormErrors.of(refused));
        }
    }

    private Response receipts(String site, long id, boolean done, FormErrors errors) {
        var receipts = desk.receipts(site, id);
        return html.show(errors.status(), Templates.receipts(shell(receipts.mailbox()), receipts, done, errors));
    }

    @GET
    @Path("articles/{id}/sharing")
    public Response offer(@RestPath String site, @RestPath long id) {
        return offer(site, id, OfferForm.BLANK, FormErrors.NONE);
    }

    @POST
    @Path("articles/{id}/sharing")
    public Response offer(@RestPath String site, @RestPath long id, @BeanParam OfferForm form) {
        try {
            var offered = desk.offer(site, form.offer(id));
            return HtmlPages.leadTo("/admin/sites/" + site + "/sharing/outbox/"
                    + offered.share().id() + "?done=offered");
        } catch (Invalid | Conflict refused) {
            return offer(site, id, form, FormErrors.of(refused));
        }
    }

    private Response offer(String site, long id, OfferForm form, FormErrors errors) {
        var subject = desk.subject(site, id);
        return html.show(errors.status(), Templates.offer(shell(subject.mailbox()), subject, form, errors));
    }

    private Shell shell(SharingDesk.Mailbox mailbox) {
        return shells.ofSite(mailbox.key(), mailbox.name(), mailbox.domain(), Shell.Place.ARTICLES);
    }
}
