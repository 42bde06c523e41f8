package org.zhanqun.admin.merger;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.merger.AddressKind;
import org.zhanqun.merger.MergerPlanning.Seen;
import org.zhanqun.merger.MergerTrial;

/** One merger: what goes where, how far it is, and the steps that can be taken. */
@Path(MergersPages.PATH + "/{id}")
@Authenticated
public class MergerPages {
    private final MergerDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    MergerPages(MergerDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    /** Old addresses of one kind. @param addresses that lead on @param hits on them */
    record Lead(AddressKind kind, long addresses, long hits) {
        static List<Lead> of(MergerTrial.Report report) {
            return Stream.of(AddressKind.values())
                    .map(kind -> new Lead(
                            kind,
                            report.addresses().getOrDefault(kind, 0L),
                            report.hits().getOrDefault(kind, 0L)))
                    .toList();
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(
                Shell shell,
                MergerDesk.Found found,
                List<String> refusals,
                List<Lead> leads,
                boolean trial,
                String done,
                FormErrors errors);

        static native TemplateInstance show$progress(
                MergerDesk.Found found, List<String> refusals, List<Lead> leads, boolean trial);
    }

    @GET
    public Response open(
            @RestPath long id,
            @RestQuery boolean trial,
            @RestQuery String done,
            @RestHeader("HX-Request") boolean fragment) {
        return fragment ? progress(desk.show(id, trial), trial) : show(id, trial, done, FormErrors.NONE);
    }

    private Response progress(MergerDesk.Found found, boolean trial) {
        return html.show(Templates.show$progress(found, refusals(found), Lead.of(found.report()), trial));
    }

    /** @param column codes of the old site's columns @param into those that take them, in the same order; empty for the unit's own */
    @POST
    @Path("mapping")
    public Response map(
            @RestPath long id,
            @RestForm long version,
            @RestForm String place,
            @RestForm List<String> column,
            @RestForm List<String> into) {
        Map<String, String> columns = new HashMap<>();
        for (var i = 0; column != null && into != null && i < Math.min(column.size(), into.size()); i++) {
            columns.put(column.get(i), given(into.get(i)));
        }
        return step(id, "?done=mapped", version, seen -> desk.map(seen, given(place), columns));
    }

    @POST
    @Path("start")
    public Response start(@RestPath long id, @RestForm long version, @RestForm String reason) {
        return step(id, "", version, seen -> desk.start(seen, reason));
    }

    @POST
    @Path("undoing")
    public Response undo(@RestPath long id, @RestForm long version) {
        return step(id, "", version, desk::undo);
    }

    @POST
    @Path("completion")
    public Response finish(@RestPath long id, @RestForm long version) {
        return step(id, "?done=finished", version, desk::finish);
    }

    @POST
    @Path("deletion")
    public Response drop(@RestPath long id, @RestForm long version) {
        try {
            desk.drop(new Seen(id, version));
            return HtmlPages.leadTo(MergersPages.PATH + "?done=dropped");
        } catch (Conflict refused) {
            return show(id, false, null, FormErrors.of(refused));
        }
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("{step:mapping|start|undoing|completion|deletion}")
    public Response back(@RestPath long id) {
        return HtmlPages.leadTo(path(id));
    }

    private Response step(long id, String done, long version, Consumer<Seen> how) {
        try {
            how.accept(new Seen(id, version));
            return HtmlPages.leadTo(path(id) + done);
        } catch (Invalid | Conflict refused) {
            return show(id, false, null, FormErrors.of(refused));
        } catch (OptimisticLockException overtaken) {
            DomainException refused = new Conflict("merger.changed-meanwhile");
            return show(id, false, null, FormErrors.of(refused));
        }
    }

    private Response show(long id, boolean trial, String done, FormErrors errors) {
        var found = desk.show(id, trial);
        return html.show(
                errors.status(),
                Templates.show(
                        shells.ofProvince(Shell.Place.MERGERS),
                        found,
                        refusals(found),
                        Lead.of(found.report()),
                        trial,
                        done,
                        errors));
    }

    private static List<String> refusals(MergerDesk.Found found) {
        return found.report().refusalsIn(Locale.SIMPLIFIED_CHINESE);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static String path(long id) {
        return MergersPages.PATH + "/" + id;
    }
}
