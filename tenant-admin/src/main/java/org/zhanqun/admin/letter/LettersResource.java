package org.zhanqun.admin.letter;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.interaction.LetterHandling;
import org.zhanqun.interaction.LetterHandling.Seen;
import org.zhanqun.interaction.LetterState;
import org.zhanqun.interaction.Letters;

@Path("/api/v1/sites/{site}/letters")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Letters",
        description =
                "来信: what citizens write to a site; for its own people alone. Every step names the version that was read:"
                        + " 409 when somebody else was faster")
public class LettersResource {
    private static final int LARGEST_PAGE = 200;

    private final LetterDesk desk;

    LettersResource(LetterDesk desk) {
        this.desk = desk;
    }

    /** One page of letters, those that wait first, by their limit. @param total how many fit in all */
    public record LetterPage(List<LetterSummary> letters, long open, long overdue, int page, int size, long total) {}

    public record Step(long version) {}

    public record Transfer(long version, String unit) {}

    public record Return(long version, String reason) {}

    /** @param answer HTML, cleaned when it is stored */
    public record Reply(long version, String answer, String unit) {}

    /** @param checked that somebody has read title, text and answer word by word */
    public record Publication(long version, String title, String text, boolean checked) {}

    @GET
    @Operation(summary = "Lists a site's letters by text, state and whether they are overdue")
    public LetterPage list(
            @RestPath String site,
            @RestQuery String q,
            @RestQuery LetterState state,
            @RestQuery boolean overdue,
            @RestQuery Integer page,
            @RestQuery Integer size) {
        var number = page == null ? 1 : Math.max(page, 1);
        var length = size == null ? 20 : Math.clamp(size, 1, LARGEST_PAGE);
        var filter = new Letters.Filter(q, state == null ? null : Set.of(state), overdue);
        var found = desk.list(site, filter, number, length);
        return new LetterPage(
                found.letters(), found.waiting().open(), found.waiting().overdue(), number, length, found.total());
    }

    @GET
    @Path("{number}")
    @Operation(summary = "Shows one letter with its sender")
    public LetterView show(@RestPath String site, @RestPath String number) {
        return desk.open(site, number).view();
    }

    @POST
    @Path("{number}/acceptance")
    @Operation(summary = "Accepts a letter (受理)")
    public LetterView accept(@RestPath String site, @RestPath String number, @NotNull Step step) {
        return desk.accept(site, new Seen(number, step.version()));
    }

    @POST
    @Path("{number}/transfer")
    @Operation(summary = "Hands a letter to a unit of the site (转办)")
    public LetterView transfer(@RestPath String site, @RestPath String number, @NotNull Transfer transfer) {
        return desk.transfer(site, new Seen(number, transfer.version()), transfer.unit());
    }

    @POST
    @Path("{number}/extension")
    @Operation(summary = "Gives a complex matter more time (延期), once")
    public LetterView extend(@RestPath String site, @RestPath String number, @NotNull Step step) {
        return desk.extend(site, new Seen(number, step.version()));
    }

    @POST
    @Path("{number}/return")
    @Operation(summary = "Returns a letter that is not this site's concern (退回), with a reason for the sender")
    public LetterView giveBack(@RestPath String site, @RestPath String number, @NotNull Return back) {
        return desk.giveBack(site, new Seen(number, back.version()), back.reason());
    }

    @PUT
    @Path("{number}/answer")
    @Operation(summary = "Answers a letter (答复), or mends an answer that is not public")
    public LetterView answer(@RestPath String site, @RestPath String number, @NotNull Reply reply) {
        return desk.answer(
                site, new Seen(number, reply.version()), new LetterHandling.Answer(reply.answer(), reply.unit()));
    }

    @POST
    @Path("{number}/publication")
    @Operation(summary = "Publishes question and answer (公开), with the sender's consent and in words that name nobody")
    public LetterView publish(@RestPath String site, @RestPath String number, @NotNull Publication words) {
        return desk.publish(
                site,
                new Seen(number, words.version()),
                new LetterHandling.PublicWords(words.title(), words.text(), words.checked()));
    }

    @POST
    @Path("{number}/withdrawal")
    @Operation(summary = "Takes question and answer from the public (撤回公开)")
    public LetterView withdraw(@RestPath String site, @RestPath String number, @NotNull Step step) {
        return desk.withdraw(site, new Seen(number, step.version()));
    }
}
