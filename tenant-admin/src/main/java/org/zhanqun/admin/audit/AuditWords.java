package org.zhanqun.admin.audit;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Says an entry of the trail in words: what was done, to what, from where, and what changed. */
final class AuditWords {
    /** First words of actions, in the order in which they are offered. */
    static final List<String> AREAS = List.of(
            "article",
            "reference",
            "review",
            "timing",
            "check",
            "check-list",
            "share",
            "letter",
            "media",
            "column",
            "style",
            "root-file",
            "site",
            "case",
            "merger",
            "onboarding",
            "membership",
            "account",
            "framework",
            "style-version",
            "pilot-group",
            "bulk",
            "export",
            "audit");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private AuditWords() {}

    static String area(String action, Locale language) {
        return word("area." + action.split("\\.", 2)[0], action, language);
    }

    /** What was done: the step by its own word, or with the word of its area before it. */
    static String action(String action, Locale language) {
        var parts = action.split("\\.", 2);
        var step = parts.length < 2 ? "" : parts[1];
        return word("action." + action, word("step." + step, step, language), language);
    }

    static String field(String field, Locale language) {
        return word("field." + field, field, language);
    }

    /** A value that is one of a few has a word; any other one stands as it is. */
    static String value(String field, String value, Locale language) {
        return value.isEmpty() ? "" : word("value." + field + "." + value, value, language);
    }

    /** The browser and the system that a client says it is. */
    static String client(String client, Locale language) {
        if (client == null) {
            return "";
        }
        var browser = browser(client);
        var system = system(client);
        return browser.isEmpty()
                ? word("client.program", client, language) + " " + client.split("[ /(]", 2)[0]
                : system.isEmpty() ? browser : browser + " · " + system;
    }

    private static String browser(String client) {
        for (var name : List.of("Edg", "QQBrowser", "360", "OPR", "Firefox", "Chrome", "Safari")) {
            var at = client.indexOf(name + (name.equals("360") ? "" : "/"));
            if (at >= 0) {
                var version = client.substring(at + name.length()).replaceFirst("^/?(\\d+)?.*$", "$1");
                return (name.equals("Edg") ? "Edge" : name) + (version.isEmpty() ? "" : " " + version);
            }
        }
        return "";
    }

    private static String system(String client) {
        if (client.contains("HarmonyOS")) {
            return "HarmonyOS";
        }
        if (client.contains("Windows")) {
            return "Windows";
        }
        if (client.contains("Android")) {
            return "Android";
        }
        if (client.contains("iPhone") || client.contains("iPad")) {
            return "iOS";
        }
        return client.contains("Mac OS X") ? "macOS" : client.contains("Linux") ? "Linux" : "";
    }

    static String word(String key, String otherwise, Locale language) {
        try {
            return ResourceBundle.getBundle(
                            "messages.audit",
                            language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT,
                            NO_FALLBACK)
                    .getString(key);
        } catch (MissingResourceException unknown) {
            return otherwise;
        }
    }
}
