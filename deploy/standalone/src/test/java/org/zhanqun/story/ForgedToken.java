package org.zhanqun.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** A token that looks like Keycloak's, naming even its key, but is signed with one of our own. */
final class ForgedToken {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final PrivateKey KEY = newKey();

    private ForgedToken() {}

    static String with(String header, String issuer, Instant expiry) {
        var claims = """
                {"iss": "%s", "aud": "zhanqun-api", "sub": "forged", "typ": "Bearer", "azp": "zhanqun-cli",
                "preferred_username": "province", "iat": %d, "exp": %d}\
                """.formatted(issuer, expiry.minusSeconds(300).getEpochSecond(), expiry.getEpochSecond());
        var signed = header + "." + BASE64.encodeToString(claims.getBytes(UTF_8));
        return signed + "." + BASE64.encodeToString(signature(signed));
    }

    static String unsigned(String issuer, Instant expiry) {
        var header = BASE64.encodeToString("{\"alg\": \"none\", \"typ\": \"JWT\"}".getBytes(UTF_8));
        var forged = with(header, issuer, expiry);
        return forged.substring(0, forged.lastIndexOf('.') + 1);
    }

    private static byte[] signature(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KEY);
            signature.update(text.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
