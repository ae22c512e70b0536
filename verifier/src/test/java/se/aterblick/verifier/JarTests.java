package se.aterblick.verifier;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is in the jar: small, the JDK's and its own only. */
class JarTests {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final int LONGEST_FILE = 300;
    private static final int MOST_LINES = 1_500;

    /** Blank lines, comments, imports and lines of nothing but brackets. */
    private static final Pattern NO_CODE =
            Pattern.compile("\\s*(|//.*|/\\*.*|\\*.*|(import|package) .*|[\\[\\](){}; ]+)");

    private static final JavaClasses MAIN =
            new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void usesTheJdkAndItselfOnly() {
        // Annotations for the build's null checks are not there when it runs.
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "se.aterblick.verifier..",
                        "java..",
                        "javax.security..",
                        "org.jspecify.annotations")
                .check(MAIN);
    }

    @Test
    void hasNoCircles() {
        slices().matching("se.aterblick.verifier.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void writesFilesOnlyAsAWitness() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..witness..")
                .and()
                .doNotHaveSimpleName("SigningKey")
                .should()
                .callMethodWhere(
                        describe(
                                "something is written",
                                call ->
                                        call.getTarget()
                                                .getFullName()
                                                .matches(
                                                        "java\\.nio\\.file\\.Files\\.(write|create|copy|move|delete|newOutput|newByte).*")))
                .check(MAIN);
    }

    @Test
    void holdsItsOwnClassesAndMessagesOnly() throws IOException {
        Path classes = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(classes)) {
            List<String> foreign =
                    files.filter(Files::isRegularFile)
                            .map(file -> classes.relativize(file).toString().replace('\\', '/'))
                            .filter(name ->
                                    !name.matches(
                                            "se/aterblick/verifier/(.*\\.class|(messages(_en)?|fold/shapes)\\.properties)"))
                            .toList();
            assertThat(foreign).isEmpty();
        }
    }

    @Test
    void isSmallEnoughToBeRead() throws IOException {
        long lines = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines +=
                        Files.readAllLines(file).stream()
                                .filter(line -> !NO_CODE.matcher(line).matches())
                                .count();
            }
        }
        assertThat(lines).isLessThanOrEqualTo(MOST_LINES);
    }

    @Test
    void hasNoLongFile() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readAllLines(file))
                        .as(file.toString())
                        .hasSizeLessThanOrEqualTo(LONGEST_FILE);
            }
        }
    }
}
