package se.aterblick.query.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.document.DocumentTemplate;

/**
 * Pages of the annual report look as they did, drawn by a program that shares no code with what
 * made them. Where it is meant that they do not, the page that was drawn is under {@code
 * target/golden}.
 */
class RenderedPagesTests {

    /** Versions of poppler smooth edges a little differently. */
    private static final double MOST_DIFFERENCE = 2.5;

    private static final String FIRST = "rgs-2024-AR";
    private static final String SECOND = "rgs-2024-AR-3";

    @TempDir static Path folder;

    @BeforeAll
    static void draw() throws Exception {
        assumeTrue(hasPoppler(), "pdftoppm is not installed (poppler-utils)");
        draw(FIRST, DocumentTemplate.FIRST);
        draw(SECOND, DocumentTemplate.SECOND);
    }

    private static void draw(String name, DocumentTemplate template) throws Exception {
        Path pdf = folder.resolve(name + ".pdf");
        Files.write(pdf, SampleDocument.pdf(SampleDocument.annualReport(template), "sv"));
        Process drawing =
                new ProcessBuilder(
                                "pdftoppm",
                                "-png",
                                "-gray",
                                "-r",
                                "60",
                                pdf.toString(),
                                folder.resolve(name).toString())
                        .inheritIO()
                        .start();
        assertThat(drawing.waitFor()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        FIRST + ", 01", FIRST + ", 02", FIRST + ", 03", FIRST + ", 15",
        SECOND + ", 01", SECOND + ", 04", SECOND + ", 12", SECOND + ", 16"
    })
    void lookAsTheyDid(String name, String page) throws IOException {
        Path golden = Path.of("target", "golden", name + "-" + page + ".png");
        Files.createDirectories(golden.getParent());
        Files.copy(
                folder.resolve(name + "-" + page + ".png"),
                golden,
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(difference(drawn(name, page), known(name, page))).isLessThan(MOST_DIFFERENCE);
    }

    @Test
    void wouldBeSeenToBeOthers() throws IOException {
        assertThat(difference(drawn(FIRST, "02"), known(FIRST, "03")))
                .isGreaterThan(MOST_DIFFERENCE);
    }

    private static BufferedImage drawn(String name, String page) throws IOException {
        return ImageIO.read(folder.resolve(name + "-" + page + ".png").toFile());
    }

    private static BufferedImage known(String name, String page) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(SampleDocument.resource(name + "-" + page + ".png")));
    }

    /** The mean difference of their dots, of 255. */
    private static double difference(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                sum += Math.abs((one.getRGB(x, y) & 0xff) - (other.getRGB(x, y) & 0xff));
            }
        }
        return (double) sum / one.getWidth() / one.getHeight();
    }

    private static boolean hasPoppler() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "pdftoppm")));
    }
}
