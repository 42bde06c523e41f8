package org.zhanqun.admin.signin;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the identity server answers. It may start later than the platform, and be away for a while. */
@ApplicationScoped
public class IdentityServer {
    private static final Duration UNTIL_IT_ANSWERS = Duration.ofSeconds(1);
    private static final Duration AFTERWARDS = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI address;
    private volatile boolean answers;
    private Thread watch;

    IdentityServer(
            @ConfigProperty(name = "zhanqun.identity.url") String url,
            @ConfigProperty(name = "zhanqun.identity.realm") String realm) {
        this.address = URI.create(url + "/realms/" + realm + "/.well-known/openid-configuration");
    }

    public boolean answers() {
        return answers;
    }

    void start(@Observes StartupEvent event) {
        watch = Thread.ofVirtual().name("identity-server").start(this::watch);
    }

    void stop(@Observes ShutdownEvent event) {
        watch.interrupt();
    }

    private void watch() {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            while (true) {
                note(ask(client));
                Thread.sleep(answers ? AFTERWARDS : UNTIL_IT_ANSWERS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ask(HttpClient client) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        }
    }

    private void note(boolean answersNow) {
        if (answersNow != answers) {
            Log.infof(
                    answersNow ? "The identity server answers at %s" : "The identity server does not answer at %s",
                    address);
        }
        answers = answersNow;
    }
}
