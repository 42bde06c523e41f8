package org.zhanqun.admin.style;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.zhanqun.framework.style.HomeBlock;
import org.zhanqun.framework.style.StyleTokens;
import org.zhanqun.site.SiteKind;
import org.zhanqun.style.Palette;

/**
 * The form of a draft of the style as it is filled: with what the draft says, or with what was typed.
 *
 * @param places where each block of the home page stands that the kind of site may order
 */
record StyleForm(String palette, String accent, String slogan, List<Place> places) {
    private static final String PREFIX = "home-";

    /** @param number from 1, 0 when the block is not shown */
    record Place(HomeBlock block, int number) {
        public String field() {
            return PREFIX + block;
        }
    }

    static StyleForm of(StyleVersionDesk.Version version) {
        return new StyleForm(
                version.palette().name(),
                Objects.requireNonNullElse(version.accent(), ""),
                Objects.requireNonNullElse(version.slogan(), ""),
                HomeBlock.usual(version.kind()).stream()
                        .map(block -> new Place(block, version.home().indexOf(block) + 1))
                        .toList());
    }

    static StyleForm of(SiteKind kind, MultivaluedMap<String, String> form) {
        return new StyleForm(
                Objects.requireNonNullElse(form.getFirst("palette"), ""),
                Objects.requireNonNullElse(form.getFirst("accent"), ""),
                Objects.requireNonNullElse(form.getFirst("slogan"), ""),
                HomeBlock.usual(kind).stream()
                        .filter(block -> form.containsKey(PREFIX + block))
                        .map(block -> new Place(block, number(form.getFirst(PREFIX + block))))
                        .toList());
    }

    private static int number(String text) {
        return IntStream.rangeClosed(1, HomeBlock.values().length)
                .filter(number -> Integer.toString(number).equals(text))
                .findFirst()
                .orElse(0);
    }

    /** What it says. Of blocks with the same number, the one that usually comes first does. */
    StyleTokens tokens() {
        var chosen = Arrays.stream(Palette.values())
                .filter(one -> one.name().equals(palette))
                .findFirst()
                .orElse(null);
        return new StyleTokens(
                chosen,
                accent,
                slogan,
                places.isEmpty()
                        ? null
                        : places.stream()
                                .filter(place -> place.number() > 0)
                                .sorted(Comparator.comparingInt(Place::number))
                                .map(Place::block)
                                .toList());
    }
}
