package org.zhanqun.content.facts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The offices of an organ, in order; one line each in the database, its parts divided by tabs, which no text may hold. */
public record Offices(List<Office> list) {
    public static final Offices NONE = new Offices(List.of());

    private static final String PARTS = "\t";

    public Offices {
        list = List.copyOf(list);
    }

    String stored() {
        return list.stream()
                .map(office -> String.join(PARTS, office.name(), blank(office.phone()), blank(office.duties())))
                .collect(Collectors.joining("\n"));
    }

    static Offices of(String stored) {
        return new Offices(Stream.of(stored.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(PARTS, 3))
                .map(parts -> new Office(parts[0], Texts.given(parts[1]), Texts.given(parts[2])))
                .toList());
    }

    private static String blank(String text) {
        return text == null ? "" : text;
    }
}
