package org.zhanqun.demo.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Fills the braces of a text: {@code {name}} from the values, {@code {a|b}} with one of the choices, {@code {n:5-60/5}}
 * with a number in steps. What was drawn once stays the same for the article, so that its title and body agree.
 */
final class Template {

    private final RandomGenerator random;
    private final UnaryOperator<String> values;
    private final Map<String, String> drawn = new HashMap<>();

    /** @param values gives null for a name it does not know */
    Template(RandomGenerator random, UnaryOperator<String> values) {
        this.random = random;
        this.values = values;
    }

    /** @throws IllegalArgumentException for a name that nobody knows */
    String fill(String text) {
        var out = new StringBuilder(text.length() + 32);
        var from = 0;
        while (true) {
            var start = text.indexOf('{', from);
            if (start < 0) {
                return out.append(text, from, text.length()).toString();
            }
            var end = text.indexOf('}', start);
            out.append(text, from, start).append(value(text.substring(start + 1, end)));
            from = end + 1;
        }
    }

    private String value(String spec) {
        var known = drawn.get(spec);
        if (known != null) {
            return known;
        }
        if (spec.indexOf('|') >= 0) {
            var choices = spec.split("\\|");
            return remember(spec, choices[random.nextInt(choices.length)]);
        }
        var colon = spec.indexOf(':');
        if (colon > 0) {
            var number = number(spec.substring(colon + 1));
            drawn.put(spec.substring(0, colon), number);
            return remember(spec, number);
        }
        var value = values.apply(spec);
        if (value == null) {
            throw new IllegalArgumentException("The demo's texts know no {" + spec + "}");
        }
        // a value may be a phrase with braces of its own
        return remember(spec, value.indexOf('{') >= 0 ? fill(value) : value);
    }

    private String number(String range) {
        var slash = range.indexOf('/');
        var step = slash < 0 ? 1 : Integer.parseInt(range.substring(slash + 1));
        var bounds = (slash < 0 ? range : range.substring(0, slash)).split("-");
        var low = Integer.parseInt(bounds[0]);
        var steps = (Integer.parseInt(bounds[1]) - low) / step;
        return Integer.toString(low + step * random.nextInt(steps + 1));
    }

    private String remember(String spec, String value) {
        drawn.put(spec, value);
        return value;
    }
}
