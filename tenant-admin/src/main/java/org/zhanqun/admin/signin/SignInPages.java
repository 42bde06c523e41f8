package org.zhanqun.admin.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.start.ProvinceConfig;

/** The front door. Passwords are the identity server's business: this page only leads there. */
@Path("/")
public class SignInPages {
    private final CurrentIdentityAssociation identity;
    private final ProvinceConfig province;
    private final HtmlPages html;

    SignInPages(CurrentIdentityAssociation identity, ProvinceConfig province, HtmlPages html) {
        this.identity = identity;
        this.province = province;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance signin(String province, boolean demonstration);
    }

    @GET
    @PermitAll
    public Response door() {
        return signedIn()
                ? HtmlPages.leadTo("/admin")
                : html.show(Templates.signin(province.name(), province.demonstration()));
    }

    /** Where the identity server sends people back to; the code flow has then led on to where they wanted to go. */
    @GET
    @Path("signin")
    @Authenticated
    public Response arrived() {
        return HtmlPages.leadTo("/admin");
    }

    /** With a session the code flow has already led to the identity server's own sign-out; this is for the rest. */
    @GET
    @Path("signout")
    @PermitAll
    public Response signOut() {
        signedIn();
        return HtmlPages.leadTo("/");
    }

    @POST
    @Path("signout")
    @PermitAll
    public Response signOutByButton() {
        return signOut();
    }

    private boolean signedIn() {
        try {
            return !identity.getIdentity().isAnonymous();
        } catch (AuthenticationFailedException expired) {
            return false;
        }
    }
}
