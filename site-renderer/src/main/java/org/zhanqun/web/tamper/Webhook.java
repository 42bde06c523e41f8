package org.zhanqun.web.tamper;

import com.fasterxml.jackson.core.JsonFactory;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.zhanqun.export.TamperAlarm;

/** Tells another program of alarms, one after the other, and tries again when it does not answer. */
final class Webhook implements AutoCloseable {
    private static final int WAITING = 1000;
    private static final int ATTEMPTS = 6;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final JsonFactory JSON = new JsonFactory();

    private final Optional<URI> address;
    private final Duration firstPause;
    private final ThreadPoolExecutor thread;

    Webhook(Optional<URI> address) {
        this(address, Duration.ofSeconds(1));
    }

    /** @param firstPause before the second attempt; each further one waits twice as long */
    Webhook(Optional<URI> address, Duration firstPause) {
        this.address = address;
        this.firstPause = firstPause;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("tamper-webhook").daemon().factory(),
                (_, _) -> Log.error(TamperWatch.CODE + "-WEBHOOK Too many alarms wait; one was not sent"));
        thread.allowCoreThreadTimeOut(true);
    }

    void tell(String site, TamperAlarm alarm) {
        address.ifPresent(to -> {
            var text = json(site, alarm);
            thread.execute(() -> send(to, text));
        });
    }

    private static String json(String site, TamperAlarm alarm) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("code", TamperWatch.CODE);
            json.writeStringField("id", alarm.id());
            json.writeStringField("site", site);
            json.writeStringField("kind", alarm.kind().name());
            json.writeStringField("path", alarm.address());
            json.writeStringField("detail", alarm.detail());
            json.writeBooleanField("healed", alarm.healed());
            json.writeStringField("raisedAt", alarm.raisedAt().toString());
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void send(URI to, String text) {
        var request = HttpRequest.newBuilder(to)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
        try (var client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            var pause = firstPause;
            for (var attempt = 1; attempt <= ATTEMPTS; attempt++, pause = pause.multipliedBy(2)) {
                if (accepted(client, request)) {
                    return;
                }
                Thread.sleep(pause);
            }
            Log.errorf("%s-WEBHOOK %s took none of %d attempts: %s", TamperWatch.CODE, to.getHost(), ATTEMPTS, text);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean accepted(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            var status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
