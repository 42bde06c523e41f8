package org.zhanqun.admin.content;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.check.CheckDesk;
import org.zhanqun.admin.check.CheckPages;
import org.zhanqun.admin.check.Findings;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.check.NotPublishable;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles.Titled;
import org.zhanqun.content.facts.Validity;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Unavailable;

/** Writing an article (写信息). Whatever the platform refuses, what was typed comes back on the page. */
@Path("/admin/sites/{site}/articles")
@Authenticated
public class EditorPages {
    private final ArticleDesk desk;
    private final ReviewDesk reviews;
    private final CheckDesk checks;
    private final Shells shells;
    private final HtmlPages html;

    EditorPages(ArticleDesk desk, ReviewDesk reviews, CheckDesk checks, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.reviews = reviews;
        this.checks = checks;
        this.shells = shells;
        this.html = html;
    }

    /**
     * What the editor tells about the last step.
     *
     * @param done    saved, submitted, published, withdrawn or what was done with a version or a review; null when the page was just opened
     * @param removed what the cleaning took out of the text
     */
    record Outcome(String done, List<String> removed) {
        static final Outcome NONE = new Outcome(null, List.of());
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance editor(
                Shell shell,
                ArticleDesk.Desk desk,
                ArticleDesk.Facts facts,
                ArticleForm form,
                ArticleDesk.Stored theirs,
                ReviewDesk.Road road,
                List<Titled> documents,
                List<Validity> validities,
                CustomForm custom,
                Findings findings,
                Outcome outcome,
                FormErrors errors);

        static native TemplateInstance withdrawal(
                Shell shell, ArticleDesk.Desk desk, ArticleDesk.Facts facts, String reason, FormErrors errors);
    }

    @GET
    @Path("new")
    public Response write(@RestPath String site, @RestQuery String column) {
        var at = desk.desk(site);
        if (!at.mayWrite()) {
            throw at.closed() ? new Conflict("site.closed", at.name()) : new Denied("access.denied");
        }
        var form = ArticleForm.blank(column, at.organiser());
        return editor(200, at, null, form, desk.custom(site), null, Outcome.NONE, FormErrors.NONE);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(@RestPath String site, @BeanParam ArticleForm form) {
        var custom = CustomForm.handedIn();
        try {
            return saved(site, desk.save(site, null, form, custom));
        } catch (Invalid | Conflict | Unavailable | NotPublishable refused) {
            var errors = FormErrors.of(refused);
            return editor(
                    errors.status(),
                    desk.desk(site),
                    null,
                    form,
                    desk.custom(site).with(custom),
                    null,
                    Outcome.NONE,
                    errors);
        }
    }

    @GET
    @Path("{id}")
    public Response open(@RestPath String site, @RestPath long id, @RestQuery String done, @RestQuery String removed) {
        var stored = desk.stored(site, id);
        if (stored.facts().state() == ArticleState.DELETED) {
            return HtmlPages.leadTo("/admin/sites/" + site + "/recycle-bin");
        }
        if (stored.facts().reference()) {
            return HtmlPages.leadTo("/admin/sites/" + site + "/sharing?state=TAKEN");
        }
        return editor(
                200,
                desk.desk(site),
                stored.facts(),
                stored.text(),
                stored.custom(),
                null,
                new Outcome(done, names(removed)),
                FormErrors.NONE);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(@RestPath String site, @RestPath long id, @BeanParam ArticleForm form) {
        var custom = CustomForm.handedIn();
        try {
            return saved(site, desk.save(site, id, form, custom));
        } catch (Invalid | Unavailable | NotPublishable refused) {
            var errors = FormErrors.of(refused);
            var stored = desk.stored(site, id);
            return editor(
                    errors.status(),
                    desk.desk(site),
                    stored.facts(),
                    form,
                    stored.custom().with(custom),
                    null,
                    Outcome.NONE,
                    errors);
        } catch (Conflict | OptimisticLockException overtaken) {
            return compare(site, id, form, custom);
        }
    }

    /** What is wrong with what stands in the editor at this moment; nothing is stored. */
    @POST
    @Path("check")
    public Response check(@RestPath String site, @RestQuery Long article, @BeanParam ArticleForm form) {
        return html.show(CheckPages.findings(desk.check(site, article, form, CustomForm.handedIn())));
    }

    /** Lets the saved text pass though something in it blocks (误报放行). */
    @POST
    @Path("{id}/exemptions")
    public Response exempt(@RestPath String site, @RestPath long id, @RestForm String key, @RestForm String reason) {
        try {
            checks.exempt(site, id, key, reason);
            return HtmlPages.leadTo(path(site, id) + "?done=exempted");
        } catch (Invalid | Conflict | Denied refused) {
            var errors = FormErrors.of(refused);
            var stored = desk.stored(site, id);
            return editor(
                    errors.status(),
                    desk.desk(site),
                    stored.facts(),
                    stored.text(),
                    stored.custom(),
                    null,
                    Outcome.NONE,
                    errors);
        }
    }

    @GET
    @Path("{id}/withdrawal")
    public Response withdrawal(@RestPath String site, @RestPath long id) {
        return withdrawal(site, id, "", FormErrors.NONE);
    }

    @POST
    @Path("{id}/withdrawal")
    public Response withdraw(@RestPath String site, @RestPath long id, @RestForm String reason) {
        try {
            desk.withdraw(site, id, reason);
            return HtmlPages.leadTo(path(site, id) + "?done=withdrawn");
        } catch (Invalid refused) {
            return withdrawal(site, id, reason, FormErrors.of(refused));
        }
    }

    private Response withdrawal(String site, long id, String reason, FormErrors errors) {
        var at = desk.desk(site);
        var facts = desk.stored(site, id).facts();
        if (!at.mayWrite()) {
            throw new Denied("access.denied");
        }
        return html.show(
                errors.status(), Templates.withdrawal(shell(at, Shell.Place.ARTICLES), at, facts, reason, errors));
    }

    /** Somebody else was faster: both texts side by side; the next saving counts as having read theirs. */
    private Response compare(String site, long id, ArticleForm form, Map<String, String> custom) {
        var theirs = desk.stored(site, id);
        return editor(
                409,
                desk.desk(site),
                theirs.facts(),
                form.basedOn(theirs.text().version()),
                theirs.custom().with(custom),
                theirs,
                Outcome.NONE,
                FormErrors.NONE);
    }

    private Response editor(
            int status,
            ArticleDesk.Desk at,
            ArticleDesk.Facts facts,
            ArticleForm form,
            CustomForm custom,
            ArticleDesk.Stored theirs,
            Outcome outcome,
            FormErrors errors) {
        var place = facts == null ? Shell.Place.WRITING : Shell.Place.ARTICLES;
        return html.show(
                status,
                Templates.editor(
                        shell(at, place),
                        at,
                        facts,
                        form,
                        theirs,
                        facts == null ? null : reviews.road(at.key(), facts.id()),
                        desk.documents(at.key()),
                        List.of(Validity.values()),
                        custom,
                        desk.check(at.key(), facts == null ? null : facts.id(), form, custom.typed()),
                        outcome,
                        errors));
    }

    private static Response saved(String site, ArticleDesk.Saved saved) {
        var names = String.join(",", names(String.join(",", saved.removed())));
        var removed = names.isEmpty() ? "" : "&removed=" + names;
        return HtmlPages.leadTo(path(site, saved.id()) + "?done=" + saved.done() + removed);
    }

    /** Names of elements and attributes only: nobody puts words into our mouth through an address. */
    private static List<String> names(String removed) {
        return removed == null
                ? List.of()
                : Stream.of(removed.split(","))
                        .filter(name -> name.matches("[a-z][a-z0-9:-]{0,29}"))
                        .limit(30)
                        .toList();
    }

    private Shell shell(ArticleDesk.Desk at, Shell.Place place) {
        return shells.ofSite(at.key(), at.name(), at.domain(), place);
    }

    private static String path(String site, long id) {
        return "/admin/sites/" + site + "/articles/" + id;
    }
}
