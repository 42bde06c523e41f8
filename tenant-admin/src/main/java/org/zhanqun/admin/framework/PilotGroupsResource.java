package org.zhanqun.admin.framework;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.rollout.PilotGroup;
import org.zhanqun.rollout.PilotGroups;

@Path("/api/v1/pilot-groups")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Frameworks")
public class PilotGroupsResource {
    private final PilotGroups groups;

    PilotGroupsResource(PilotGroups groups) {
        this.groups = groups;
    }

    public record GroupView(long id, String name, Set<String> sites) {
        static GroupView of(PilotGroup group) {
            return new GroupView(group.id(), group.name(), new TreeSet<>(group.sites()));
        }
    }

    public record GroupRequest(String name, Set<String> sites) {}

    @GET
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Lists the groups of sites that try new versions first (试点组)")
    public List<GroupView> list() {
        return groups.all().stream().map(GroupView::of).toList();
    }

    @POST
    @ResponseStatus(201)
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Adds a group")
    public GroupView add(@NotNull GroupRequest request) {
        return GroupView.of(groups.add(request.name(), request.sites()));
    }

    @PUT
    @Path("{id}")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Changes a group; what its sites show stays as it is")
    public GroupView change(@RestPath long id, @NotNull GroupRequest request) {
        return GroupView.of(groups.change(id, request.name(), request.sites()));
    }

    @DELETE
    @Path("{id}")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Removes a group; what its sites show stays as it is")
    public void remove(@RestPath long id) {
        groups.remove(id);
    }
}
