package org.zhanqun.admin.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.interaction.LetterHandling.Seen;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;

/** One letter: reading, answering, publishing. Whatever the platform refuses, what was typed comes back on the page. */
@Path("/admin/sites/{site}/letters/{number}")
@Authenticated
public class LetterPages {
    private final LetterDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    LetterPages(LetterDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance letter(
                Shell shell, LetterDesk.Opened at, LetterForm form, RawString answer, String done, FormErrors errors);

        static native TemplateInstance publication(
                Shell shell, LetterDesk.Opened at, LetterForm form, RawString answer, FormErrors errors);
    }

    /** A step with a letter, tried with what was typed. */
    private interface Step {
        void take(Seen seen);
    }

    @GET
    public Response open(@RestPath String site, @RestPath String number, @RestQuery String done) {
        var at = desk.open(site, number);
        return letter(at, LetterForm.of(at), done, FormErrors.NONE);
    }

    @POST
    @Path("acceptance")
    public Response accept(@RestPath String site, @RestPath String number, @BeanParam LetterForm form) {
        return take(site, number, form, "accepted", seen -> desk.accept(site, seen));
    }

    @POST
    @Path("transfer")
    public Response transfer(@RestPath String site, @RestPath String number, @BeanParam LetterForm form) {
        return take(site, number, form, "transferred", seen -> desk.transfer(site, seen, form.unit()));
    }

    @POST
    @Path("extension")
    public Response extend(@RestPath String site, @RestPath String number, @BeanParam LetterForm form) {
        return take(site, number, form, "extended", seen -> desk.extend(site, seen));
    }

    @POST
    @Path("return")
    public Response giveBack(@RestPath String site, @RestPath String number, @BeanParam LetterForm form) {
        return take(site, number, form, "returned", seen -> desk.giveBack(site, seen, form.reason()));
    }

    @POST
    @Path("answer")
    public Response answer(@RestPath String site, @RestPath String number, @BeanParam LetterForm form) {
        return take(site, number, form, "answered", seen -> desk.answer(site, seen, form.reply()));
    }

    @POST
    @Path("withdrawal")
    public Response withdraw(@RestPath String site, @RestPath String number, @BeanParam LetterForm form) {
        return take(site, number, form, "withdrawn", seen -> desk.withdraw(site, seen));
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("{step:acceptance|transfer|extension|return|answer|withdrawal}")
    public Response back(@RestPath String site, @RestPath String number) {
        return HtmlPages.leadTo(path(desk.open(site, number)));
    }

    @GET
    @Path("publication")
    public Response publication(@RestPath String site, @RestPath String number) {
        var at = desk.open(site, number);
        return publication(at, LetterForm.of(at), FormErrors.NONE);
    }

    @POST
    @Path("publication")
    public Response publish(@RestPath String site, @RestPath String number, @BeanParam LetterForm form) {
        try {
            desk.publish(site, new Seen(number, form.version()), form.publicWords());
            return HtmlPages.leadTo(path(desk.open(site, number)) + "?done=published");
        } catch (Invalid | Conflict refused) {
            return publication(desk.open(site, number), form, FormErrors.of(refused));
        } catch (OptimisticLockException overtaken) {
            return publication(desk.open(site, number), form, overtaken(number));
        }
    }

    private Response take(String site, String number, LetterForm form, String done, Step step) {
        try {
            step.take(new Seen(number, form.version()));
            return HtmlPages.leadTo(path(desk.open(site, number)) + "?done=" + done);
        } catch (Invalid | Conflict refused) {
            return letter(desk.open(site, number), form, null, FormErrors.of(refused));
        } catch (OptimisticLockException overtaken) {
            return letter(desk.open(site, number), form, null, overtaken(number));
        }
    }

    private static FormErrors overtaken(String number) {
        DomainException refused = new Conflict("letter.changed-meanwhile", number);
        return FormErrors.of(refused);
    }

    private Response letter(LetterDesk.Opened at, LetterForm form, String done, FormErrors errors) {
        return html.show(errors.status(), Templates.letter(shell(at), at, form.on(at), answer(at), done, errors));
    }

    private Response publication(LetterDesk.Opened at, LetterForm form, FormErrors errors) {
        return html.show(errors.status(), Templates.publication(shell(at), at, form.on(at), answer(at), errors));
    }

    /** Cleaned when it was stored, so that it may stand in a page as it is. */
    private static RawString answer(LetterDesk.Opened at) {
        return new RawString(at.view().answer() == null ? "" : at.view().answer());
    }

    private Shell shell(LetterDesk.Opened at) {
        var site = at.desk();
        return shells.ofSite(site.key(), site.name(), site.domain(), Shell.Place.LETTERS);
    }

    private static String path(LetterDesk.Opened at) {
        return "/admin/sites/" + at.desk().key() + "/letters/"
                + at.view().letter().number();
    }
}
