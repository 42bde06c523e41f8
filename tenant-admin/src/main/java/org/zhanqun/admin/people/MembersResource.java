package org.zhanqun.admin.people;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhanqun.admin.site.WebmasterAccounts.Account;
import org.zhanqun.identity.SignIn;
import org.zhanqun.kernel.Violations;

@Path("/api/v1/sites/{site}/members")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members", description = "人员与权限: who works for a site, and as what")
public class MembersResource {
    private final PeopleDesk desk;

    MembersResource(PeopleDesk desk) {
        this.desk = desk;
    }

    /**
     * Somebody to let in.
     *
     * @param name how the person is addressed, for an account that is made; may be null
     * @param role WEBMASTER, EDITOR or REVIEWER
     */
    public record Invitation(String userName, String name, String role) {}

    /** @param role WEBMASTER, EDITOR or REVIEWER */
    public record NewRole(String role) {}

    /** The first time that a session was seen. */
    public record SignedIn(Instant at, String address, String client) {
        static SignedIn of(SignIn one) {
            return new SignedIn(one.at(), one.address(), one.client());
        }
    }

    @GET
    @Operation(
            summary =
                    "Lists the people of a site, their roles, whether they are locked out, and when they were last at work")
    public List<Person> list(@RestPath String site) {
        return desk.list(site).people();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            summary =
                    "Lets a person in. Without an account at the identity server one is made, and the answer holds its one-time"
                            + " password, once; 503 when the identity server is away, and then nothing has happened")
    public Account invite(@RestPath String site, Invitation invitation) {
        new Violations().require(invitation != null, "userName", "field.blank").check();
        return desk.invite(site, invitation.userName(), invitation.name(), PeoplePages.role(invitation.role()));
    }

    @PUT
    @Path("{user}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Gives a person one role in the place of the former ones; 409 when nobody would be left to run the site")
    public Person change(@RestPath String site, @RestPath String user, NewRole role) {
        desk.change(site, user, role == null ? null : PeoplePages.role(role.role()));
        return desk.show(site, user).person();
    }

    @DELETE
    @Path("{user}")
    @Operation(
            summary =
                    "Takes away all that a person may do on a site, from the next request on; what the person wrote stays")
    public void remove(@RestPath String site, @RestPath String user) {
        desk.remove(site, user);
    }

    @PUT
    @Path("{user}/lock")
    @Operation(summary = "Keeps a person out of the site, from the next request on, until the lock is deleted")
    public void lock(@RestPath String site, @RestPath String user) {
        desk.lock(site, user);
    }

    @DELETE
    @Path("{user}/lock")
    @Operation(summary = "Lets a person in again, as what the person was before")
    public void unlock(@RestPath String site, @RestPath String user) {
        desk.unlock(site, user);
    }

    @POST
    @Path("{user}/password")
    @Operation(
            summary =
                    "Gives a person another one-time password and ends the sessions at the identity server; 403 for a person"
                            + " with rights beyond the caller's sites, 503 when the identity server is away")
    public Account resetPassword(@RestPath String site, @RestPath String user) {
        return desk.resetPassword(site, user);
    }

    @GET
    @Path("{user}/sign-ins")
    @Operation(summary = "Lists the latest 50 sign-ins of a person of the site, newest first")
    public List<SignedIn> signIns(@RestPath String site, @RestPath String user) {
        return desk.show(site, user).signIns().stream().map(SignedIn::of).toList();
    }
}
