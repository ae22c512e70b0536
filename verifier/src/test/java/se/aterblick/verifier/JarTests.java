package se.aterblick.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is in the jar: small, the JDK's and its own only. */
class JarTests {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final int LONGEST_FILE = 300;

    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("se.aterblick.verifier");

    @Test
    void usesTheJdkAndItselfOnly() {
        // Annotations for the build's null checks are not there when it runs.
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("se.aterblick.verifier..", "java..", "org.jspecify.annotations")
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
                        com.tngtech.archunit.base.DescribedPredicate.describe(
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
                                            "se/aterblick/verifier/(.*\\.class|messages(_en)?\\.properties)"))
                            .toList();
            assertThat(foreign).isEmpty();
        }
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
