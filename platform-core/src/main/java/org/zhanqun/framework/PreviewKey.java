package org.zhanqun.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The key that signs links to previews: made once, by the first who needs it; the workbench writes it, renderers read it. */
@Entity
public class PreviewKey {
    static final int ONLY = 1;
    private static final int BYTES = 32;

    @Id
    private int id;

    @Column(name = "secret", nullable = false, length = 2 * BYTES)
    private String secret;

    protected PreviewKey() {}

    static PreviewKey made(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var key = new PreviewKey();
        key.id = ONLY;
        key.secret = HexFormat.of().formatHex(bytes);
        return key;
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(secret);
    }
}
