package org.zhanqun.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the platform says on public pages, from the message bundles: found by the Chinese, said in English. */
final class Phrases {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** A phrase of fewer characters of its own could begin a headline by chance. */
    private static final int TELLING = 3;

    /** Without places for anything, by the Chinese. */
    private static final Map<String, String> FIXED = new HashMap<>();

    /** Columns that are named after the region or organ, by the Chinese. */
    private static final Map<String, String> REGIONAL = new HashMap<>();

    /** With places; the longest first, for what says more is the better match. */
    private static final List<Formed> FORMED = new ArrayList<>();

    static {
        var chinese = bundle("messages.shell", Locale.ROOT);
        var english = bundle("messages.shell", Locale.ENGLISH);
        chinese.keySet().forEach(key -> learn(chinese.getString(key), english.getString(key)));
        var columns = bundle("messages.columns", Locale.ENGLISH);
        columns.keySet()
                .forEach(name -> (PLACE.matcher(name).find() ? REGIONAL : FIXED).put(name, columns.getString(name)));
        FORMED.sort((one, other) -> other.literal().length() - one.literal().length());
    }

    /** Short name of the region or organ, as columns carry it. */
    private final String region;

    Phrases(String region) {
        this.region = region;
    }

    /** A piece of a sentence. @param chinese whether it stayed Chinese */
    record Part(String text, boolean chinese) {
        static Part of(String text) {
            return new Part(text, chinese(text));
        }

        static boolean chinese(String text) {
            return HAN.matcher(text).find();
        }
    }

    private record Formed(Pattern chinese, String literal, String english) {
        boolean telling() {
            return literal.replace(" ", "").length() >= TELLING;
        }
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static void learn(String chinese, String english) {
        if (!PLACE.matcher(chinese).find()) {
            FIXED.put(chinese, english);
            return;
        }
        var literals = PLACE.split(chinese, -1);
        var pattern = new ArrayList<String>();
        for (var literal : literals) {
            pattern.add(Pattern.quote(literal));
        }
        FORMED.add(new Formed(
                Pattern.compile(String.join("(.+?)", pattern), Pattern.DOTALL), String.join("", literals), english));
    }

    /** @return empty for what the platform does not say itself */
    Optional<List<Part>> inEnglish(String words) {
        var fixed = FIXED.get(words);
        if (fixed != null) {
            return Optional.of(List.of(new Part(fixed, false)));
        }
        var regional = region.isEmpty() ? null : REGIONAL.get(words.replace(region, "{0}"));
        if (regional != null) {
            return Optional.of(filled(regional, _ -> region));
        }
        return FORMED.stream().flatMap(formed -> formed(formed, words).stream()).findFirst();
    }

    private Optional<List<Part>> formed(Formed formed, String words) {
        var match = formed.chinese().matcher(words);
        if (!match.matches() || !(formed.telling() || known(match))) {
            return Optional.empty();
        }
        return Optional.of(filled(formed.english(), place -> match.group(place + 1)));
    }

    private boolean known(Matcher match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            var word = match.group(group);
            if (Part.chinese(word) && inEnglish(word).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private List<Part> filled(String english, IntFunction<String> words) {
        var parts = new ArrayList<Part>();
        var places = PLACE.matcher(english);
        int from = 0;
        while (places.find()) {
            add(parts, english.substring(from, places.start()));
            var word = words.apply(Integer.parseInt(places.group(1)));
            parts.addAll(inEnglish(word).orElse(List.of(Part.of(word))));
            from = places.end();
        }
        add(parts, english.substring(from));
        return parts;
    }

    private static void add(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, false));
        }
    }

    /** Whether some phrase holds the words, in the order given. */
    static boolean know(String words) {
        return FIXED.keySet().stream().anyMatch(phrase -> phrase.contains(words))
                || FORMED.stream().anyMatch(formed -> formed.literal().contains(words));
    }
}
