package org.zhanqun.admin.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.zhanqun.admin.content.Moments;
import org.zhanqun.sharing.Addressees;
import org.zhanqun.sharing.Offer;
import org.zhanqun.sharing.ShareMode;
import org.zhanqun.site.SiteKind;

/**
 * What was typed to offer an article, kept as it was typed.
 *
 * @param kind  kinds of sites below, ticked
 * @param above keys of portals above, ticked
 * @param named keys of sites, between spaces, commas or on lines of their own
 */
public record OfferForm(
        @RestForm List<String> kind,
        @RestForm String cityCode,
        @RestForm List<String> above,
        @RestForm String named,
        @RestForm String columnCode,
        @RestForm String mode,
        @RestForm String stateCouncil,
        @RestForm String due) {
    public OfferForm {
        kind = kind == null ? List.of() : kind;
        above = above == null ? List.of() : above;
    }

    static final OfferForm BLANK = new OfferForm(List.of(), "", List.of(), "", "", "OPTIONAL", null, "");

    Offer offer(long article) {
        return new Offer(
                article,
                columnCode,
                obliges() ? ShareMode.OBLIGATORY : ShareMode.OPTIONAL,
                council(),
                due == null || due.isBlank() ? null : Moments.of(due, "due"),
                new Addressees(
                        kind.stream()
                                .filter(OfferForm::known)
                                .map(SiteKind::valueOf)
                                .toList(),
                        cityCode,
                        sites()));
    }

    private static boolean known(String name) {
        return Stream.of(SiteKind.values()).anyMatch(kind -> kind.name().equals(name));
    }

    private List<String> sites() {
        var keys = new ArrayList<>(above);
        if (named != null) {
            Stream.of(named.strip().split("[\\s,，、]+"))
                    .filter(key -> !key.isEmpty())
                    .forEach(keys::add);
        }
        return keys;
    }

    public boolean obliges() {
        return "OBLIGATORY".equals(mode);
    }

    public boolean council() {
        return stateCouncil != null;
    }

    public boolean ticked(String name) {
        return kind.contains(name) || above.contains(name);
    }
}
