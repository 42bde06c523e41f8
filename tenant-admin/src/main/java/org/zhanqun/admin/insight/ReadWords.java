package org.zhanqun.admin.insight;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.reading.ArticlesRead;
import org.zhanqun.reading.DayRead;
import org.zhanqun.reading.DirectoryRead;
import org.zhanqun.reading.Key;
import org.zhanqun.reading.LetterPresenceRead;
import org.zhanqun.reading.LettersRead;
import org.zhanqun.reading.MediaRead;
import org.zhanqun.reading.MembershipRead;
import org.zhanqun.reading.OwnColumnsRead;
import org.zhanqun.reading.PinnedRead;
import org.zhanqun.reading.PresenceRead;
import org.zhanqun.reading.RangeRead;
import org.zhanqun.reading.Read;
import org.zhanqun.reading.Scope;
import org.zhanqun.reading.StyleRead;
import org.zhanqun.reading.TreeRead;

/** Says in words what a page has read. */
final class ReadWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    ReadWords(Locale language) {
        this.words = ResourceBundle.getBundle(
                "messages.reads", language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT, NO_FALLBACK);
    }

    String say(Read read) {
        return switch (read) {
            case ArticlesRead(var ids) ->
                text(
                        "articles",
                        Arrays.stream(ids).mapToObj(Long::toString).collect(Collectors.joining(text("comma"))));
            case RangeRead(var scope, var from, var to) -> text("range", say(scope), say(from, to));
            case MembershipRead(var scope, var from, var to) -> text("membership", say(scope), say(from, to));
            case PinnedRead(var scope) -> text("pinned", say(scope));
            case PresenceRead presence ->
                text(
                        presence.by() == PresenceRead.By.COLUMN ? "presence.column" : "presence.validity",
                        Integer.toString(presence.groups().size()));
            case LettersRead _ -> text("letters");
            case MediaRead _ -> text("media");
            case LetterPresenceRead _ -> text("presence.letters");
            case TreeRead _ -> text("tree");
            case OwnColumnsRead _ -> text("columns");
            case StyleRead _ -> text("style");
            case DayRead(var day) -> text("day", day.toString());
            case DirectoryRead(var entry) -> text("directory", entry);
        };
    }

    String say(ChangeKind kind) {
        return text("change." + kind);
    }

    private String say(Scope scope) {
        var parts = new ArrayList<String>();
        parts.add(
                scope.columns() == null
                        ? text("scope.site")
                        : text("scope.columns", String.join(text("comma"), new TreeSet<>(scope.columns()))));
        if (scope.pictured()) {
            parts.add(text("scope.pictured"));
        }
        if (scope.validity() != null) {
            parts.add(text("scope.validity." + scope.validity()));
        }
        if (scope.explains() != null) {
            parts.add(text("scope.explains", Long.toString(scope.explains())));
        }
        return String.join(text("comma"), parts);
    }

    private String say(Key from, Key to) {
        if (from == null && to == null) {
            return text("bounds.none");
        }
        if (to == null) {
            return text("bounds.from", say(from));
        }
        return from == null ? text("bounds.to", say(to)) : text("bounds.between", say(from), say(to));
    }

    private static String say(Key key) {
        return TIME.format(key.publishedAt().atZone(Clocks.BEIJING)) + " #" + key.id();
    }

    private String text(String key, String... arguments) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(arguments);
    }
}
