package org.zhanqun.admin.site;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.zhanqun.kernel.DomainException.Unavailable;

/** Accounts of the people who run sites, at the identity server. What they may do is not its business. */
@ApplicationScoped
public class WebmasterAccounts {
    /** Without characters that are mistaken for one another when a password is read out. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** What Keycloak calls it that a one-time password has not been changed yet. */
    private static final String CHANGE_PASSWORD = "UPDATE_PASSWORD";

    private final Keycloak keycloak;
    private final String realm;
    private final SecureRandom random = new SecureRandom();

    WebmasterAccounts(Keycloak keycloak, @ConfigProperty(name = "zhanqun.identity.realm") String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    /**
     * A person's account.
     *
     * @param oneTimePassword shown once, to be changed at the first sign-in; null when the account was there before
     */
    public record Account(String userName, String oneTimePassword) {}

    /**
     * Finds a person's account or makes one. The caller's transaction waits meanwhile: it would follow the request into other threads,
     * and could not be rolled back for certain while one of them is about to leave it.
     *
     * @throws Unavailable when the identity server does not answer or refuses
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Account ensure(String userName, String displayName) {
        try {
            var users = keycloak.realm(realm).users();
            if (!users.searchByUsername(userName, true).isEmpty()) {
                return new Account(userName, null);
            }
            var password = oneTimePassword();
            try (var response = users.create(account(userName, displayName, password))) {
                if (response.getStatus() != 201) {
                    Log.warnf("The identity server refused account %s: %d", userName, response.getStatus());
                    throw new Unavailable("identity.unavailable");
                }
            }
            return new Account(userName, password);
        } catch (ProcessingException | WebApplicationException e) {
            Log.warnf("The identity server could not be asked for account %s: %s", userName, e.getMessage());
            throw new Unavailable("identity.unavailable");
        }
    }

    /**
     * Gives an account another one-time password, when nobody has signed in with it yet.
     *
     * @param ours  whether it is certain that the platform made the account; otherwise that is taken from its age
     * @param since an account that was made later is the platform's
     * @return empty for an account that is in use, or that somebody else made
     * @throws Unavailable when the identity server does not answer or refuses
     */
    @ActivateRequestContext
    public Optional<Account> renew(String userName, boolean ours, Instant since) {
        try {
            var users = keycloak.realm(realm).users();
            var waiting = users.searchByUsername(userName, true).stream()
                    .filter(user -> user.getRequiredActions() != null
                            && user.getRequiredActions().contains(CHANGE_PASSWORD))
                    .filter(user -> ours || user.getCreatedTimestamp() >= since.toEpochMilli())
                    .findFirst();
            return waiting.map(user -> {
                var password = oneTimePassword();
                users.get(user.getId()).resetPassword(credential(password));
                return new Account(userName, password);
            });
        } catch (ProcessingException | WebApplicationException e) {
            Log.warnf("The identity server could not be asked for account %s: %s", userName, e.getMessage());
            throw new Unavailable("identity.unavailable");
        }
    }

    /**
     * Gives an account another one-time password and ends its sessions, whether it is in use or not.
     *
     * @return empty when there is no such account
     * @throws Unavailable when the identity server does not answer or refuses
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<Account> reset(String userName) {
        try {
            var users = keycloak.realm(realm).users();
            return users.searchByUsername(userName, true).stream().findFirst().map(user -> {
                var password = oneTimePassword();
                var account = users.get(user.getId());
                account.resetPassword(credential(password));
                account.logout();
                return new Account(userName, password);
            });
        } catch (ProcessingException | WebApplicationException e) {
            Log.warnf("The identity server could not be asked for account %s: %s", userName, e.getMessage());
            throw new Unavailable("identity.unavailable");
        }
    }

    /** Takes back an account that was made for a site which was not opened after all. */
    void remove(String userName) {
        try {
            var users = keycloak.realm(realm).users();
            users.searchByUsername(userName, true)
                    .forEach(user -> users.delete(user.getId()).close());
        } catch (ProcessingException | WebApplicationException e) {
            Log.warnf("Account %s belongs to no site and could not be removed: %s", userName, e.getMessage());
        }
    }

    private static UserRepresentation account(String userName, String displayName, String password) {
        var user = new UserRepresentation();
        user.setUsername(userName);
        user.setFirstName(Objects.requireNonNullElse(displayName, userName));
        user.setEnabled(true);
        user.setCredentials(List.of(credential(password)));
        return user;
    }

    private static CredentialRepresentation credential(String password) {
        var credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(true);
        return credential;
    }

    private String oneTimePassword() {
        var password = new StringBuilder();
        random.ints(14, 0, LETTERS.length()).forEach(index -> password.append(LETTERS.charAt(index)));
        return password.toString();
    }
}
