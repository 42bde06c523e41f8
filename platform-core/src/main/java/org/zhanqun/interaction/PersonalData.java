package org.zhanqun.interaction;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds and covers what would tell the public who somebody is (个人信息). It knows forms, not meanings: whoever publishes a
 * letter still reads it.
 */
public final class PersonalData {
    private static final int KEPT = 3;
    private static final int SHORTEST_TELLING = 2;

    private PersonalData() {}

    /** What was found. Digits may be of any script, as full-width ones are. */
    public enum Finding {
        /** 身份证号 */
        IDENTITY_NUMBER("(?<!\\d)\\d{17}[\\dXx](?![\\dXx])"),
        /** 银行卡号 */
        BANK_CARD("(?<!\\d)\\d{4}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?(?!\\d)"),
        /** 手机号 */
        MOBILE("(?<!\\d)(?:\\+?86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2}(?!\\d)"),
        /** 电子邮箱 */
        EMAIL("[a-zA-Z0-9._%+-]+@[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)+"),
        /** The sender's own name, phone or e-mail. */
        SENDER(null);

        private final Pattern form;

        Finding(String form) {
            this.form = form == null ? null : Pattern.compile(form, Pattern.UNICODE_CHARACTER_CLASS);
        }

        /** Whether it never belongs on a public page; the others may be an office's own. */
        public boolean secret() {
            return this == IDENTITY_NUMBER || this == BANK_CARD || this == SENDER;
        }
    }

    /** @param sender whose own data count as found wherever they stand; may be null */
    public static Set<Finding> in(String text, Sender sender) {
        var found = EnumSet.noneOf(Finding.class);
        for (var finding : Finding.values()) {
            if (finding.form == null
                    ? own(sender).anyMatch(text::contains)
                    : finding.form.matcher(text).find()) {
                found.add(finding);
            }
        }
        return found;
    }

    /** The text with all that was found covered. */
    public static String masked(String text, Sender sender) {
        var masked = text;
        for (var part : own(sender).toList()) {
            masked = masked.replace(part, part.equals(sender.name()) ? maskedName(part) : covered(part));
        }
        for (var finding : Finding.values()) {
            if (finding.form != null) {
                masked = finding.form.matcher(masked).replaceAll(PersonalData::covered);
            }
        }
        return masked;
    }

    /** 张三 as 张*; nobody in particular when there is no name. */
    public static String maskedName(String name) {
        if (name == null || name.isBlank()) {
            return "网友";
        }
        var stripped = name.strip();
        return stripped.substring(0, stripped.offsetByCodePoints(0, 1)) + "*";
    }

    private static String covered(MatchResult found) {
        return covered(found.group());
    }

    private static String covered(String text) {
        return text.substring(0, Math.min(KEPT, text.length() / 2)) + "****";
    }

    /** One character alone would be found in any text. */
    private static Stream<String> own(Sender sender) {
        return sender == null
                ? Stream.empty()
                : Stream.of(sender.name(), sender.phone(), sender.email())
                        .filter(Objects::nonNull)
                        .filter(part -> part.length() >= SHORTEST_TELLING);
    }
}
