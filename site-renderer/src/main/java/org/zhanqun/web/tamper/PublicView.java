package org.zhanqun.web.tamper;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.zhanqun.web.export.Hashes;

/** Asks as the public does: at the load balancer's address, with the site's domain as the host. */
final class PublicView implements AutoCloseable {
    /** A page that unpacks to more is not one of ours. */
    private static final int MOST = 64 << 20;

    private final HttpClient client;
    private final URI address;
    private final Duration timeout;

    PublicView(Vertx vertx, URI address, Duration timeout) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) timeout.toMillis())
                .setMaxPoolSize(4));
        this.address = address;
        this.timeout = timeout;
    }

    /** @param sha256 of the text as it is without compression; of nothing sensible when it cannot be unpacked */
    record Seen(int status, String sha256) {}

    /**
     * @param compressed whether to ask as browsers do: who alters a site may alter only what most readers get
     * @throws IOException when there is no answer
     */
    Seen see(String host, String path, boolean compressed) throws IOException, InterruptedException {
        var tls = "https".equals(address.getScheme());
        var port = address.getPort() > 0 ? address.getPort() : tls ? 443 : 80;
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHost()))
                .setHost(host)
                .setPort(tls ? 443 : 80)
                .setSsl(tls)
                .setURI(path)
                .setTimeout(timeout.toMillis())
                .putHeader("Accept-Encoding", compressed ? "gzip" : "identity");
        // All on the connection's thread: a body is lost when it comes before anybody listens.
        var answer = client.request(options)
                .compose(request -> request.send()
                        .compose(response -> response.body()
                                .map(body -> seen(
                                        response.statusCode(),
                                        response.getHeader("Content-Encoding"),
                                        body.getBytes()))))
                .toCompletionStage()
                .toCompletableFuture();
        try {
            return answer.get(2 * timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().toString(), e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + timeout.multipliedBy(2), e);
        }
    }

    private static Seen seen(int status, String encoding, byte[] body) {
        if (!"gzip".equals(encoding)) {
            return new Seen(status, Hashes.sha256(body));
        }
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new Seen(status, Hashes.sha256(unzipped.readNBytes(MOST)));
        } catch (IOException _) {
            return new Seen(status, "not gzip");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
