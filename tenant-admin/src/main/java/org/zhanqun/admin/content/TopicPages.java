package org.zhanqun.admin.content;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.check.NotPublishable;
import org.zhanqun.content.TopicTemplate;
import org.zhanqun.content.facts.BlockKind;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;

/**
 * Putting a topic together of blocks (专题编排). Each button hands in the whole form: those that change the arrangement show it
 * changed and store nothing, one stores it. So it works without a script, and by keyboard.
 */
@Path("/admin/sites/{site}/articles/{id}/topic")
@Authenticated
public class TopicPages {
    private final TopicDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    TopicPages(TopicDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    /** @param overtaken whether somebody else changed the topic meanwhile @param preview a link that was asked for, or null */
    record Outcome(String done, boolean overtaken, TopicPreviewsResource.TopicPreview preview) {
        static final Outcome NONE = new Outcome(null, false, null);
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance arrangement(
                Shell shell,
                TopicDesk.Subject subject,
                TopicForm form,
                List<BlockKind> kinds,
                List<TopicTemplate> templates,
                Outcome outcome,
                FormErrors errors);
    }

    @GET
    public Response arrangement(@RestPath String site, @RestPath long id, @RestQuery String done) {
        var subject = desk.subject(site, id);
        return page(subject, subject.stored(), new Outcome(done, false, null), FormErrors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response arrange(@RestPath String site, @RestPath long id, MultivaluedMap<String, String> fields) {
        var form = TopicForm.read(fields);
        var step = fields.getFirst("step");
        if (step != null && !step.equals("save")) {
            return page(desk.subject(site, id), form.after(step), Outcome.NONE, FormErrors.NONE);
        }
        try {
            desk.arrange(site, id, form);
            return HtmlPages.leadTo("/admin/sites/" + site + "/articles/" + id + "/topic?done=saved");
        } catch (Invalid | NotPublishable refused) {
            return page(desk.subject(site, id), form, Outcome.NONE, FormErrors.of(refused));
        } catch (Conflict | OptimisticLockException overtaken) {
            return overtaken(site, id, form);
        }
    }

    @POST
    @Path("preview")
    public Response preview(@RestPath String site, @RestPath long id) {
        var link = desk.preview(site, id);
        var subject = desk.subject(site, id);
        return page(subject, subject.stored(), new Outcome(null, false, link), FormErrors.NONE);
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("{step: preview|archiving}")
    public Response backFromAStep(@RestPath String site, @RestPath long id, @RestPath String step) {
        return HtmlPages.leadTo("/admin/sites/" + site + "/articles/" + id + "/topic");
    }

    @POST
    @Path("archiving")
    public Response archive(@RestPath String site, @RestPath long id, @RestForm long version) {
        try {
            desk.archive(site, id, version);
            return HtmlPages.leadTo("/admin/sites/" + site + "/articles/" + id + "/topic?done=archived");
        } catch (Invalid | NotPublishable refused) {
            var subject = desk.subject(site, id);
            return page(subject, subject.stored(), Outcome.NONE, FormErrors.of(refused));
        }
    }

    /** What was arranged comes back, on top of what somebody else has saved: the next saving counts as having read theirs. */
    private Response overtaken(String site, long id, TopicForm form) {
        var subject = desk.subject(site, id);
        return page(
                409, subject, form.basedOn(subject.stored().version()), new Outcome(null, true, null), FormErrors.NONE);
    }

    private Response page(TopicDesk.Subject subject, TopicForm form, Outcome outcome, FormErrors errors) {
        return page(errors.status(), subject, form, outcome, errors);
    }

    private Response page(int status, TopicDesk.Subject subject, TopicForm form, Outcome outcome, FormErrors errors) {
        var shell = shells.ofSite(subject.key(), subject.siteName(), subject.domain(), Shell.Place.ARTICLES);
        return html.show(
                status,
                Templates.arrangement(
                        shell, subject, form, List.of(BlockKind.values()), TopicTemplate.shipped(), outcome, errors));
    }
}
