package org.zhanqun.admin.content;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Paging;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.check.NotPublishable;
import org.zhanqun.content.review.Remark;
import org.zhanqun.content.review.ReviewStep;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;

/** What waits for the caller (待我审核), and the page on which a text is decided on. */
@Path("/admin/sites/{site}")
@Authenticated
public class ReviewPages {
    private static final int REMARKS_OFFERED = 3;

    private final ReviewDesk desk;
    private final ReviewSettingsDesk settings;
    private final VersionDesk versions;
    private final Shells shells;
    private final HtmlPages html;

    ReviewPages(ReviewDesk desk, ReviewSettingsDesk settings, VersionDesk versions, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.settings = settings;
        this.versions = versions;
        this.shells = shells;
        this.html = html;
    }

    /** A remark as it was typed. @param wrong what is wrong with it, or null */
    @TemplateData
    public record RemarkRow(String quote, String note, String wrong) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance inbox(
                Shell shell,
                ReviewDesk.Inbox inbox,
                ReviewSettingsDesk.Deputies deputies,
                Paging paging,
                String done,
                FormErrors errors);

        static native TemplateInstance review(
                Shell shell,
                ReviewDesk.Open open,
                VersionDesk.Compared compared,
                VersionDesk.Read read,
                String opinion,
                List<RemarkRow> remarks,
                FormErrors errors);

        static native TemplateInstance urgent(Shell shell, ReviewDesk.UrgentPage found, Paging paging);

        static native TemplateInstance urgency(Shell shell, VersionDesk.Read read, String reason, FormErrors errors);
    }

    @GET
    @Path("reviews")
    public Response inbox(
            @RestPath String site, @RestQuery Integer page, @RestQuery Integer size, @RestQuery String done) {
        return inbox(site, Paging.of("/admin/sites/" + site + "/reviews", page, size), done, FormErrors.NONE);
    }

    @POST
    @Path("review-substitutes")
    public Response name(
            @RestPath String site, @RestForm String reviewer, @RestForm String substitute, @RestForm String endsAt) {
        try {
            settings.name(site, reviewer, substitute, null, Moments.of(endsAt, "endsAt"));
            return HtmlPages.leadTo("/admin/sites/" + site + "/reviews?done=named");
        } catch (Invalid refused) {
            return inbox(
                    site, Paging.of("/admin/sites/" + site + "/reviews", null, null), null, FormErrors.of(refused));
        }
    }

    @POST
    @Path("review-substitutes/{id}/end")
    public Response end(@RestPath String site, @RestPath long id) {
        settings.end(site, id);
        return HtmlPages.leadTo("/admin/sites/" + site + "/reviews?done=ended");
    }

    @GET
    @Path("articles/{id}/review")
    public Response review(@RestPath String site, @RestPath long id) {
        return review(site, id, "", blank(List.of()), FormErrors.NONE);
    }

    @POST
    @Path("articles/{id}/review")
    public Response decide(
            @RestPath String site,
            @RestPath long id,
            @RestForm long version,
            @RestForm String opinion,
            @RestForm List<String> quote,
            @RestForm List<String> note,
            @RestForm String then) {
        var remarks = remarks(quote, note);
        try {
            if ("approve".equals(then)) {
                desk.approve(site, id, version, opinion);
                return done(site, ReviewStep.Kind.APPROVE);
            }
            desk.giveBack(site, id, version, opinion, remarks);
            return done(site, ReviewStep.Kind.RETURN);
        } catch (Invalid | Conflict refused) {
            var errors = FormErrors.of(refused);
            return review(site, id, opinion, rows(remarks, errors), errors);
        } catch (OptimisticLockException overtaken) {
            var errors = FormErrors.of(new Conflict("review.changed-meanwhile"));
            return review(site, id, opinion, rows(remarks, errors), errors);
        }
    }

    @POST
    @Path("articles/{id}/review/assignee")
    public Response assign(
            @RestPath String site, @RestPath long id, @RestForm long version, @RestForm String assignee) {
        try {
            desk.assign(site, id, version, assignee);
            return done(site, ReviewStep.Kind.ASSIGN);
        } catch (Invalid | Conflict refused) {
            return review(site, id, "", blank(List.of()), FormErrors.of(refused));
        }
    }

    @POST
    @Path("articles/{id}/review/recall")
    public Response recall(@RestPath String site, @RestPath long id) {
        desk.recall(site, id);
        return HtmlPages.leadTo("/admin/sites/" + site + "/articles/" + id + "?done=recalled");
    }

    @GET
    @Path("urgent-publications")
    public Response urgent(@RestPath String site, @RestQuery Integer page, @RestQuery Integer size) {
        var place = Paging.of("/admin/sites/" + site + "/urgent-publications", page, size);
        var found = desk.urgent(site, place.page(), place.size());
        return html.show(Templates.urgent(shell(found.head()), found, place.found(Map.of(), found.total())));
    }

    @GET
    @Path("articles/{id}/urgent-publication")
    public Response urgency(@RestPath String site, @RestPath long id) {
        return urgency(site, id, "", FormErrors.NONE);
    }

    @POST
    @Path("articles/{id}/urgent-publication")
    public Response publishUrgently(@RestPath String site, @RestPath long id, @RestForm String reason) {
        try {
            desk.publishUrgently(site, id, reason);
            return HtmlPages.leadTo("/admin/sites/" + site + "/articles/" + id + "?done=published");
        } catch (Invalid | NotPublishable refused) {
            return urgency(site, id, reason, FormErrors.of(refused));
        }
    }

    private Response urgency(String site, long id, String reason, FormErrors errors) {
        var latest = versions.latest(site, id);
        var shell = shells.ofSite(site, latest.head().siteName(), latest.head().domain(), Shell.Place.ARTICLES);
        return html.show(errors.status(), Templates.urgency(shell, latest, reason, errors));
    }

    private Response inbox(String site, Paging place, String done, FormErrors errors) {
        var inbox = desk.inbox(site, place.page(), place.size());
        return html.show(
                errors.status(),
                Templates.inbox(
                        shell(inbox.head()),
                        inbox,
                        settings.deputies(site),
                        place.found(Map.of(), inbox.total()),
                        done,
                        errors));
    }

    private Response review(String site, long id, String opinion, List<RemarkRow> remarks, FormErrors errors) {
        var open = desk.open(site, id);
        var state = open.state();
        var compared = state.baseNumber() == 0 || state.baseNumber() == state.versionNumber()
                ? null
                : versions.compare(site, id, state.baseNumber(), state.versionNumber());
        var read = versions.read(site, id, state.versionNumber());
        return html.show(
                errors.status(), Templates.review(shell(open.head()), open, compared, read, opinion, remarks, errors));
    }

    private static Response done(String site, ReviewStep.Kind kind) {
        return HtmlPages.leadTo("/admin/sites/" + site + "/reviews?done=" + kind);
    }

    /** Lines in which nothing stands are none. */
    private static List<Remark> remarks(List<String> quotes, List<String> notes) {
        var remarks = new ArrayList<Remark>();
        for (var i = 0; i < Math.min(quotes.size(), notes.size()); i++) {
            if (!quotes.get(i).isBlank() || !notes.get(i).isBlank()) {
                remarks.add(new Remark(quotes.get(i), null, notes.get(i)));
            }
        }
        return remarks;
    }

    private static List<RemarkRow> rows(List<Remark> remarks, FormErrors errors) {
        var rows = new ArrayList<RemarkRow>();
        for (var i = 0; i < remarks.size(); i++) {
            var field = "marks[" + i + "]";
            var wrong = errors.at(field + ".quote") == null ? errors.at(field + ".note") : errors.at(field + ".quote");
            rows.add(new RemarkRow(remarks.get(i).quote(), remarks.get(i).note(), wrong));
        }
        return blank(rows);
    }

    private static List<RemarkRow> blank(List<RemarkRow> typed) {
        var rows = new ArrayList<>(typed);
        while (rows.size() < REMARKS_OFFERED) {
            rows.add(new RemarkRow("", "", null));
        }
        return rows;
    }

    private Shell shell(ReviewDesk.Head head) {
        return shells.ofSite(head.key(), head.name(), head.domain(), Shell.Place.REVIEWS);
    }
}
