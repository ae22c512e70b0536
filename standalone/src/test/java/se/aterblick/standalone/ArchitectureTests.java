package se.aterblick.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/** The laws between the modules, which only this one sees together. */
class ArchitectureTests {

    private static final JavaClasses EVERYTHING =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("se.aterblick");

    /** The tests of every module, as the build has compiled them by now. */
    private static final JavaClasses TESTS = new ClassFileImporter().importPaths(compiledTests());

    @Test
    void keepsTheServicesApart() {
        noClasses()
                .that()
                .resideInAPackage("se.aterblick.command..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.aterblick.query..", "se.aterblick.standalone..")
                .check(EVERYTHING);
        noClasses()
                .that()
                .resideInAPackage("se.aterblick.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.aterblick.command..", "se.aterblick.standalone..")
                .check(EVERYTHING);
    }

    @Test
    void keepsWhatBothServicesShareBelowThem() {
        noClasses()
                .that()
                .resideInAnyPackage("se.aterblick.eventstore..", "se.aterblick.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "se.aterblick.command..",
                        "se.aterblick.query..",
                        "se.aterblick.standalone..")
                .check(EVERYTHING);
    }

    @Test
    void keepsAxonOutOfTheHttpInterface() {
        noClasses()
                .that()
                .resideInAPackage("se.aterblick.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .check(EVERYTHING);
    }

    @Test
    void hasNoCyclesAmongTheModules() {
        slices().matching("se.aterblick.(*)..").should().beFreeOfCycles().check(EVERYTHING);
    }

    @Test
    void runsEveryTestBecauseItsClassIsNamedAsOne() {
        classes()
                .that(
                        describe(
                                "hold a test",
                                type ->
                                        type.getMethods().stream()
                                                .anyMatch(m ->
                                                        m.isMetaAnnotatedWith(Testable.class))))
                .and()
                // The example by which shared-events shows that its own rule would notice.
                .doNotHaveSimpleName("Forgotten")
                .should()
                .haveSimpleNameEndingWith("Tests")
                .check(TESTS);
    }

    private static List<Path> compiledTests() {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("target/test-classes"))
                    .filter(Files::isDirectory)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
