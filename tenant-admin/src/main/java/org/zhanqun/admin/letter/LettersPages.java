package org.zhanqun.admin.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Paging;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.interaction.LetterState;
import org.zhanqun.interaction.Letters;

/** The inbox (群众来信). */
@Path("/admin/sites/{site}/letters")
@Authenticated
public class LettersPages {
    private static final String OPEN = "open";
    private static final String OVERDUE = "overdue";

    private final LetterDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    LettersPages(LetterDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell shell,
                LetterDesk.Desk desk,
                String text,
                String state,
                List<LetterState> states,
                Letters.Waiting waiting,
                List<LetterSummary> letters,
                Paging paging);

        static native TemplateInstance list$results(LetterDesk.Desk desk, List<LetterSummary> letters, Paging paging);
    }

    /** @param state a state, {@code open} or {@code overdue}; whatever else it is, all letters */
    @GET
    public Response list(
            @RestPath String site,
            @RestQuery String q,
            @RestQuery String state,
            @RestQuery Integer page,
            @RestQuery Integer size,
            @RestHeader("HX-Request") boolean fragment) {
        var text = q == null || q.isBlank() ? null : q.strip();
        var filter = new Letters.Filter(text, states(state), OVERDUE.equals(state));
        var place = Paging.of("/admin/sites/" + site + "/letters", page, size);
        var found = desk.list(site, filter, place.page(), place.size());
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("q", text);
        wanted.put("state", state);
        var paging = place.found(wanted, found.total());
        var at = found.desk();
        return html.show(
                fragment
                        ? Templates.list$results(at, found.letters(), paging)
                        : Templates.list(
                                shells.ofSite(at.key(), at.name(), at.domain(), Shell.Place.LETTERS),
                                at,
                                text,
                                state,
                                List.of(LetterState.values()),
                                found.waiting(),
                                found.letters(),
                                paging));
    }

    private static Set<LetterState> states(String name) {
        if (OPEN.equals(name)) {
            return Letters.Filter.WAITING;
        }
        for (var state : LetterState.values()) {
            if (state.name().equals(name)) {
                return Set.of(state);
            }
        }
        return null;
    }
}
