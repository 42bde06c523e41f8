package org.zhanqun.web.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhanqun.web.store.Coding;

/**
 * What a request says about codings ({@code Accept-Encoding}).
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.accept-encoding">RFC 9110, 12.5.3</a>
 */
final class AcceptedCodings {
    private static final Pattern WEIGHT = Pattern.compile("q\\s*=\\s*(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)");
    private static final int LONGEST = 500;

    private final Map<String, Double> weights = new HashMap<>();

    private AcceptedCodings(String header) {
        for (var member : header.toLowerCase(Locale.ROOT).split(",")) {
            var parts = member.split(";");
            var token = parts.length == 0 ? "" : parts[0].strip();
            if (!token.isEmpty()) {
                weights.put(token.equals("x-gzip") ? "gzip" : token, weight(parts));
            }
        }
    }

    /** @param header null or anything at all; what is longer than any browser's is not looked at */
    static AcceptedCodings of(String header) {
        return new AcceptedCodings(header == null || header.length() > LONGEST ? "identity" : header);
    }

    /**
     * The coding to answer in: the one the client likes best, and of those it likes equally the smallest. Whoever refuses
     * all that there is gets the plain bytes, which RFC 9110 allows and which are more use than a refusal.
     */
    Coding best(Set<Coding> available, boolean worthCompressing) {
        var best = Coding.IDENTITY;
        var bestWeight = plain();
        if (!worthCompressing && bestWeight > 0) {
            return best;
        }
        for (var coding : available) {
            if (coding != Coding.IDENTITY && better(weight(coding), coding, bestWeight, best)) {
                best = coding;
                bestWeight = weight(coding);
            }
        }
        return best;
    }

    private static boolean better(double weight, Coding coding, double bestWeight, Coding best) {
        return weight > 0 && (weight > bestWeight || weight == bestWeight && coding.compareTo(best) < 0);
    }

    private double weight(Coding coding) {
        var named = weights.get(coding.token());
        return named != null ? named : weights.getOrDefault("*", 0.0);
    }

    /** The plain form need not be named to be welcome, but then comes after all that is. */
    private double plain() {
        var named = weights.get(Coding.IDENTITY.token());
        return named != null ? named : weights.containsKey("*") ? weights.get("*") : 0.0001;
    }

    private static double weight(String[] parts) {
        for (var i = 1; i < parts.length; i++) {
            var parameter = parts[i].strip();
            if (parameter.startsWith("q")) {
                var weight = WEIGHT.matcher(parameter);
                return weight.matches() ? Double.parseDouble(weight.group(1)) : 0;
            }
        }
        return 1;
    }
}
