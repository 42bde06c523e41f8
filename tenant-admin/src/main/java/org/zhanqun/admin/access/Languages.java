package org.zhanqun.admin.access;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The language of messages: English for whoever asks for it first, otherwise Simplified Chinese. */
public final class Languages {
    private Languages() {}

    public static Locale of(HttpHeaders headers) {
        var wanted = headers.getAcceptableLanguages();
        return !wanted.isEmpty() && wanted.getFirst().getLanguage().equals("en")
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }
}
