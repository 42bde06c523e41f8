package org.zhanqun.admin.style;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.style.MemorialPeriod;
import org.zhanqun.style.Mourning;

@Path("/api/v1/memorial-periods")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Style")
public class MemorialPeriodsResource {
    private final Mourning mourning;

    MemorialPeriodsResource(Mourning mourning) {
        this.mourning = mourning;
    }

    /** @param endsAt first moment in colour again */
    public record Period(Long id, Instant startsAt, Instant endsAt, String reason) {
        static Period of(MemorialPeriod period) {
            return new Period(period.id(), period.startsAt(), period.endsAt(), period.reason());
        }
    }

    public record PeriodRequest(Instant startsAt, Instant endsAt, String reason) {}

    @GET
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Lists the times in which all sites are grey (全站灰), the latest first")
    public List<Period> list() {
        return mourning.all().stream().map(Period::of).toList();
    }

    @POST
    @ResponseStatus(201)
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Turns all sites grey from one moment to another; both take effect within a second")
    public Period set(@NotNull PeriodRequest request) {
        return Period.of(mourning.set(request.startsAt(), request.endsAt(), request.reason()));
    }

    @DELETE
    @Path("{id}")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Takes a period away; if it is running, the colours come back at once")
    public void remove(@RestPath long id) {
        mourning.remove(id);
    }
}
