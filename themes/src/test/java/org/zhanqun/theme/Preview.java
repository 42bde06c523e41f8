package org.zhanqun.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Writes one page of every kind in every look to {@code target/preview}, with the style's files beside them, to be looked at. */
final class Preview {

    private Preview() {}

    public static void main(String[] args) throws IOException {
        var out = Path.of(args.length > 0 ? args[0] : "target/preview");
        Files.createDirectories(out);
        copy(Path.of("src/main/resources/META-INF/resources/themes"), out.resolve("themes"));
        for (var look : looks()) {
            int number = 0;
            for (var page : Frames.in(look, Pages::all)) {
                write(out, "%s-%02d-%s".formatted(name(look), number++, Rendering.template(page)), page);
            }
        }
        for (var mode : View.Mode.values()) {
            Frames.in(Frames.look(mode), () -> {
                difficult(out, mode.id());
                return null;
            });
        }
    }

    /** Every view, and every palette in the standard one. */
    private static List<Look> looks() {
        var looks = new ArrayList<Look>();
        View.all().forEach(view -> looks.add(new Look(view, Palette.BLUE, false)));
        looks.add(new Look(View.STANDARD, Palette.RED, false));
        looks.add(new Look(View.STANDARD, Palette.TEAL, false));
        looks.add(new Look(View.STANDARD, Palette.BLUE, true));
        return looks;
    }

    private static String name(Look look) {
        return look.view().code() + "-" + look.palette().id() + (look.memorial() ? "-memorial" : "");
    }

    private static void difficult(Path out, String prefix) {
        int number = 0;
        for (var page : Difficult.all()) {
            write(out, "%s-difficult-%02d-%s".formatted(prefix, number++, Rendering.template(page)), page);
        }
    }

    private static void write(Path out, String name, Page page) {
        try {
            Files.writeString(
                    out.resolve(name + ".html"),
                    Rendering.html(page).replace("/themes/chengxiang/", "themes/chengxiang/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
