package org.zhanqun.interaction;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What a citizen looks a letter up with (查询码): ten characters that nobody mistakes for each other, 50 bits of chance. Only
 * its hash is stored, salted with the site and the letter.
 */
public record QueryCode(String text) {
    static final int LENGTH = 10;
    private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int ROUNDS = 20_000;
    private static final int BITS = 256;
    private static final SecureRandom CHANCE = new SecureRandom();

    public static QueryCode random() {
        var bytes = new byte[LENGTH];
        CHANCE.nextBytes(bytes);
        return of(bytes);
    }

    /** The same code for the same bytes. @param bytes unpredictable, at least ten */
    public static QueryCode of(byte[] bytes) {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            code.append(CHARACTERS.charAt(Byte.toUnsignedInt(bytes[i]) % CHARACTERS.length()));
        }
        return new QueryCode(code.toString());
    }

    /** As somebody typed it: case, blanks and dashes do not matter. @param typed may be null or anything at all */
    static QueryCode typed(String typed) {
        var text = typed == null ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return new QueryCode(text.length() > LENGTH ? "" : text);
    }

    /** In two groups, to be read and copied. */
    public String spoken() {
        return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
    }

    String hash(String site, String number) {
        var salt = (site + "/" + number).getBytes(StandardCharsets.UTF_8);
        try {
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(text.toCharArray(), salt, ROUNDS, BITS));
            return HexFormat.of().formatHex(key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the same time whatever is wrong. */
    boolean opens(String site, String number, String hash) {
        return MessageDigest.isEqual(
                hash(site, number).getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "QueryCode";
    }
}
