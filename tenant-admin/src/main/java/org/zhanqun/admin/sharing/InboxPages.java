package org.zhanqun.admin.sharing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Paging;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.sharing.DeliveryState;
import org.zhanqun.sharing.TakenAs;

/** What a site was offered (收到的共享信息), and what it makes of it. */
@Path("/admin/sites/{site}/sharing")
@Authenticated
public class InboxPages {
    private final SharingDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    InboxPages(SharingDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell shell,
                SharingDesk.Inbox inbox,
                DeliveryState state,
                List<DeliveryState> states,
                String done,
                Paging paging,
                FormErrors errors);
    }

    @GET
    public Response list(
            @RestPath String site,
            @RestQuery String state,
            @RestQuery String done,
            @RestQuery Integer page,
            @RestQuery Integer size) {
        return list(site, state(state), done, page, size, FormErrors.NONE);
    }

    @POST
    @Path("{id}/taking")
    public Response take(
            @RestPath String site,
            @RestPath long id,
            @RestForm long version,
            @RestForm String columnCode,
            @RestForm String as) {
        try {
            var taken = desk.take(site, id, version, columnCode, "COPY".equals(as) ? TakenAs.COPY : TakenAs.REFERENCE);
            return HtmlPages.leadTo(
                    taken.takenAs() == TakenAs.COPY
                            ? "/admin/sites/" + site + "/articles/" + taken.articleId()
                            : "/admin/sites/" + site + "/sharing?done=taken");
        } catch (Invalid | Conflict | Denied refused) {
            return list(site, DeliveryState.OFFERED, null, null, null, FormErrors.of(refused));
        }
    }

    @POST
    @Path("{id}/refusal")
    public Response decline(@RestPath String site, @RestPath long id, @RestForm long version, @RestForm String reason) {
        try {
            desk.decline(site, id, version, reason);
            return HtmlPages.leadTo("/admin/sites/" + site + "/sharing?done=declined");
        } catch (Invalid | Conflict refused) {
            return list(site, DeliveryState.OFFERED, null, null, null, FormErrors.of(refused));
        }
    }

    private Response list(
            String site, DeliveryState state, String done, Integer page, Integer size, FormErrors errors) {
        var place = Paging.of("/admin/sites/" + site + "/sharing", page, size);
        var inbox = desk.inbox(site, state, place.page(), place.size());
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("state", state == DeliveryState.OFFERED ? null : state);
        var mailbox = inbox.mailbox();
        return html.show(
                errors.status(),
                Templates.list(
                        shells.ofSite(mailbox.key(), mailbox.name(), mailbox.domain(), Shell.Place.ARTICLES),
                        inbox,
                        state,
                        List.of(DeliveryState.values()),
                        done,
                        place.found(wanted, inbox.total()),
                        errors));
    }

    private static DeliveryState state(String name) {
        for (var state : DeliveryState.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        return DeliveryState.OFFERED;
    }
}
