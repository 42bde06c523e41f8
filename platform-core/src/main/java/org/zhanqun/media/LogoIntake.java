package org.zhanqun.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhanqun.framework.style.Logo;
import org.zhanqun.kernel.Violations;

/** Looks at a logo before it is taken into a version of the page style: it passes what every upload passes, and is small. */
@ApplicationScoped
public class LogoIntake {
    private final MediaIntake intake;

    LogoIntake(MediaIntake intake) {
        this.intake = intake;
    }

    /**
     * @return cleaned: of a drawing, only what draws
     * @throws org.zhanqun.kernel.DomainException.Invalid when it is no picture, or none of those that logos may be
     */
    public Logo accept(Path uploaded) {
        try (var accepted = intake.accept(uploaded, "logo")) {
            var type = switch (accepted.content().type()) {
                case SVG -> Logo.Type.SVG;
                case PNG -> Logo.Type.PNG;
                default -> null;
            };
            var length = Files.size(accepted.original());
            new Violations()
                    .require(type != null, "file", "style.logo.type")
                    .require(
                            length <= Logo.LARGEST, "file", "style.logo.length", Logo.LARGEST >> 10, (length >> 10) + 1)
                    .check();
            return new Logo(type, Files.readAllBytes(accepted.original()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
