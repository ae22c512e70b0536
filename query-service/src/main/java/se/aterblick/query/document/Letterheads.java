package se.aterblick.query.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import se.aterblick.query.document.template.Letterhead;

/**
 * Whose documents they are, by the id of the committee: {@code
 * aterblick.document.committees.<id>.name}, {@code .logo} (a PNG file) and {@code .logo-text}.
 */
@Component
final class Letterheads {

    private final Environment environment;

    Letterheads(Environment environment) {
        this.environment = environment;
    }

    Letterhead of(String committee) {
        String prefix = "aterblick.document.committees." + committee + ".";
        String name = environment.getProperty(prefix + "name");
        String logo = environment.getProperty(prefix + "logo");
        return new Letterhead(
                name,
                logo == null
                        ? null
                        : new Letterhead.Logo(
                                read(Path.of(logo)),
                                environment.getProperty(prefix + "logo-text", committee)));
    }

    private static byte[] read(Path logo) {
        try {
            return Files.readAllBytes(logo);
        } catch (IOException e) {
            throw new IllegalStateException("the logo cannot be read: " + logo, e);
        }
    }
}
