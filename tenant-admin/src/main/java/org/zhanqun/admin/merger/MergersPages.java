package org.zhanqun.admin.merger;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.admin.site.SiteSummary;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.merger.MergerPlanning.Move;

/** The mergers, and planning another one (整合迁移). */
@Path(MergersPages.PATH)
@Authenticated
public class MergersPages {
    static final String PATH = "/admin/mergers";

    private final MergerDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    MergersPages(MergerDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell shell,
                List<MergerView> mergers,
                List<SiteSummary> choices,
                String source,
                String target,
                String columns,
                String done,
                FormErrors errors);
    }

    @GET
    public Response list(@RestQuery String source, @RestQuery String target, @RestQuery String done) {
        return show(source, target, null, done, FormErrors.NONE);
    }

    @POST
    public Response plan(@RestForm String source, @RestForm String target, @RestForm String columns) {
        try {
            return HtmlPages.leadTo(
                    MergerPages.path(desk.plan(Move.of(stripped(source), stripped(target), chosen(columns)))
                            .id()));
        } catch (Invalid | Conflict refused) {
            return show(source, target, columns, null, FormErrors.of(refused));
        }
    }

    /** @return null for the whole site */
    private static Set<String> chosen(String columns) {
        return columns == null || columns.isBlank()
                ? null
                : Arrays.stream(columns.strip().split("[\\s、，,;；]+"))
                        .map(column -> column.replaceAll("^/+|/+$", ""))
                        .filter(column -> !column.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }

    private Response show(String source, String target, String columns, String done, FormErrors errors) {
        return html.show(
                errors.status(),
                Templates.list(
                        shells.ofProvince(Shell.Place.MERGERS),
                        desk.list(),
                        desk.choices(),
                        source,
                        target,
                        columns,
                        done,
                        errors));
    }
}
