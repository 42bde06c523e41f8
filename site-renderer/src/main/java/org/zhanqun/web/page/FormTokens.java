package org.zhanqun.web.page;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zhanqun.interaction.QueryCode;

/**
 * One-time marks of forms (防重复提交): chance and the time, signed for one site. Nothing is kept for a form that stands open, and
 * a form handed in again leads to what it made, with the same code.
 */
@ApplicationScoped
class FormTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int CHANCE = 16;
    private static final int STAMPED = CHANCE + Long.BYTES;
    private static final int SIGNATURE = 32;
    private static final int SHORTEST_SECRET = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final FormsConfig config;
    private final Clock clock;

    FormTokens(FormsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.key = new SecretKeySpec(secret(config), ALGORITHM);
    }

    private static byte[] secret(FormsConfig config) {
        if (config.secret().isPresent()) {
            var given = config.secret().get();
            if (given.length() < SHORTEST_SECRET) {
                throw new IllegalStateException(
                        "zhanqun.forms.secret needs at least " + SHORTEST_SECRET + " characters");
            }
            return given.getBytes(StandardCharsets.UTF_8);
        }
        Log.info("zhanqun.forms.secret is not set: this node signs forms with a secret of its own");
        var own = new byte[SIGNATURE];
        RANDOM.nextBytes(own);
        return own;
    }

    /** A form that this platform gave out for this site. */
    record Mark(String submission, QueryCode code) {}

    String issue(String site) {
        var stamped = ByteBuffer.allocate(STAMPED + SIGNATURE);
        var chance = new byte[CHANCE];
        RANDOM.nextBytes(chance);
        stamped.put(chance).putLong(clock.instant().getEpochSecond());
        stamped.put(signed("form", site, Arrays.copyOf(stamped.array(), STAMPED)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(stamped.array());
    }

    /** @param token as it came, may be null or anything at all @return empty when it is not ours, another site's or too old */
    Optional<Mark> read(String site, String token) {
        var bytes = decoded(token);
        if (bytes.length != STAMPED + SIGNATURE) {
            return Optional.empty();
        }
        var stamped = Arrays.copyOf(bytes, STAMPED);
        var signature = Arrays.copyOfRange(bytes, STAMPED, bytes.length);
        var made = Instant.ofEpochSecond(ByteBuffer.wrap(stamped).getLong(CHANCE));
        if (!MessageDigest.isEqual(signed("form", site, stamped), signature)
                || made.plus(config.life()).isBefore(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(new Mark(
                HexFormat.of().formatHex(signed("mark", site, stamped)), QueryCode.of(signed("code", site, stamped))));
    }

    private byte[] signed(String purpose, String site, byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((purpose + "/" + site + "/").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token == null ? "" : token);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }
}
