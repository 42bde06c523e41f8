package org.zhanqun.framework.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhanqun.style.Palette;

/**
 * A draft as it would be on top of the current version (合并): what the draft changed stays changed, all else is as the current version
 * has it.
 *
 * @param logo null for the theme's own mark
 * @param both what the current version changed meanwhile, too, and otherwise than the draft
 */
public record StyleMerge(StyleTokens tokens, Logo logo, List<Both> both) {
    /**
     * Changed on both sides (两边都改过); the draft's holds. Values are as they are stored; null for none.
     *
     * @param before what the draft was made from
     */
    public record Both(StyleField field, String before, String current, String kept) {}

    /** @param base what the draft was made from @param current what is current now */
    public static StyleMerge of(StyleVersion base, StyleVersion current, StyleVersion draft) {
        var merging = new Merging(base, current, draft);
        var tokens = new StyleTokens(
                merging.token(StyleField.PALETTE, StyleTokens::palette, Palette::name),
                merging.token(StyleField.ACCENT, StyleTokens::accent, Function.identity()),
                merging.token(StyleField.SLOGAN, StyleTokens::slogan, Function.identity()),
                merging.token(StyleField.HOME, StyleTokens::home, StyleMerge::names));
        var logo = merging.of(StyleField.LOGO, version -> version.logo().orElse(null), Logo::fileName);
        return new StyleMerge(tokens, logo, List.copyOf(merging.both));
    }

    private static String names(List<HomeBlock> blocks) {
        return blocks.stream().map(HomeBlock::name).collect(Collectors.joining(" "));
    }

    private static final class Merging {
        private final StyleVersion base;
        private final StyleVersion current;
        private final StyleVersion draft;
        private final List<Both> both = new ArrayList<>();

        Merging(StyleVersion base, StyleVersion current, StyleVersion draft) {
            this.base = base;
            this.current = current;
            this.draft = draft;
        }

        <T> T token(StyleField field, Function<StyleTokens, T> read, Function<T, String> said) {
            return of(field, version -> read.apply(version.tokens()), said);
        }

        <T> T of(StyleField field, Function<StyleVersion, T> read, Function<T, String> said) {
            var before = read.apply(base);
            var theirs = read.apply(current);
            var own = read.apply(draft);
            if (Objects.equals(own, before)) {
                return theirs;
            }
            if (!Objects.equals(theirs, before) && !Objects.equals(theirs, own)) {
                both.add(new Both(field, said(before, said), said(theirs, said), said(own, said)));
            }
            return own;
        }

        private static <T> String said(T value, Function<T, String> said) {
            return value == null ? null : said.apply(value);
        }
    }
}
