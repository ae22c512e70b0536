package se.aterblick;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/** The few laws of this module. */
class ArchitectureTests {

    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("se.aterblick");
    private static final JavaClasses TESTS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.OnlyIncludeTests())
                    .importPackages("se.aterblick");

    /** What answers differently at another time, on another machine or in another country. */
    private static final Pattern NOT_PURE =
            Pattern.compile(
                    """
                    java\\.time\\.\\w+(\\.\\w+)*\\.now\\(.*
                    |java\\.time\\.Clock\\.(system|tick).*
                    |java\\.time\\.ZoneId\\.systemDefault\\(.*
                    |java\\.time\\.format\\.DateTimeFormatter\\.(ofLocalized.*|ofPattern\\(java\\.lang\\.String\\))
                    |java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getProperty|getenv|lineSeparator)\\(.*
                    |java\\.lang\\.Math\\.random\\(.*
                    |java\\.util\\.(Random|SplittableRandom|Date|GregorianCalendar|Formatter|Scanner)\\.<init>\\(.*
                    |java\\.util\\.(Calendar\\.getInstance|UUID\\.randomUUID|TimeZone\\.getDefault)\\(.*
                    |java\\.util\\.Locale\\.getDefault\\(.*
                    |java\\.util\\.concurrent\\.ThreadLocalRandom\\..*
                    |java\\.security\\.SecureRandom\\..*
                    |java\\.text\\..*
                    |java\\.nio\\.charset\\.Charset\\.defaultCharset\\(.*
                    |java\\.lang\\.String\\.format\\(java\\.lang\\.String,.*
                    |java\\.lang\\.String\\.(formatted\\(.*|toLowerCase\\(\\)|toUpperCase\\(\\)|getBytes\\(\\))
                    |java\\.io\\.PrintStream\\..*
                    """,
                    Pattern.COMMENTS);

    private static final ArchRule PURE =
            noClasses()
                    .should()
                    .accessTargetWhere(
                            describe(
                                    "the clock, chance or the default locale is asked",
                                    (JavaAccess<?> access) ->
                                            NOT_PURE.matcher(access.getTarget().getFullName())
                                                    .matches()));

    private static final ArchRule NAMED_AS_TESTS =
            classes()
                    .that(describe("hold a test", ArchitectureTests::holdsATest))
                    .should()
                    .haveSimpleNameEndingWith("Tests");

    @Test
    void dependsOnNothingButTheJdkAndAnnotations() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "se.aterblick..",
                        "java..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify.annotations..")
                .because("events outlive every framework")
                .check(MAIN);
    }

    @Test
    void buildsItsPackagesOnOneAnother() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("value")
                .definedBy("se.aterblick.value..")
                .layer("plan")
                .definedBy("se.aterblick.plan..")
                .layer("reporting")
                .definedBy("se.aterblick.reporting..")
                .layer("event")
                .definedBy("se.aterblick.event..")
                .layer("state")
                .definedBy("se.aterblick.state..")
                .layer("document")
                .definedBy("se.aterblick.document..")
                .whereLayer("value")
                .mayNotAccessAnyLayer()
                .whereLayer("plan")
                .mayOnlyAccessLayers("value")
                .whereLayer("reporting")
                .mayOnlyAccessLayers("value", "plan")
                .whereLayer("event")
                .mayOnlyAccessLayers("value", "plan", "reporting")
                .whereLayer("state")
                .mayOnlyAccessLayers("value", "plan", "reporting", "event")
                .whereLayer("document")
                .mayOnlyAccessLayers("value", "plan", "reporting", "event", "state")
                .check(MAIN);
    }

    @Test
    void hasNoOtherPackagesAndNoCyclesAmongThem() {
        slices().matching("se.aterblick.(*)..").should().beFreeOfCycles().check(MAIN);
        assertThat(MAIN)
                .extracting(JavaClass::getPackageName)
                .containsOnly(
                        "se.aterblick.value",
                        "se.aterblick.plan",
                        "se.aterblick.reporting",
                        "se.aterblick.event",
                        "se.aterblick.state",
                        "se.aterblick.document");
    }

    @Test
    void asksNeitherTheClockNorChanceNorTheDefaultLocale() {
        PURE.check(MAIN);
    }

    @Test
    void marksEveryPackageAsNullMarked() {
        assertThat(MAIN.getPackage("se.aterblick").getSubpackagesInTree())
                .hasSize(6)
                .allMatch(p -> p.isAnnotatedWith("org.jspecify.annotations.NullMarked"));
    }

    @Test
    void runsEveryTestBecauseItsClassIsNamedAsOne() {
        NAMED_AS_TESTS.check(
                TESTS.that(describe("no sample", c -> !c.isEquivalentTo(Forgotten.class))));
    }

    @Test
    void wouldNoticeEveryoneWhoBreaksTheseLaws() {
        assertThat(report(PURE, Impure.class))
                .contains("Instant.now()")
                .contains("String.toUpperCase()")
                .contains("String.formatted(")
                .contains("System.currentTimeMillis()")
                .doesNotContain("toLowerCase");
        assertThat(report(NAMED_AS_TESTS, Forgotten.class)).contains("Forgotten");
    }

    private static String report(ArchRule rule, Class<?> offender) {
        return rule.evaluate(new ClassFileImporter().importClasses(offender))
                .getFailureReport()
                .toString();
    }

    private static boolean holdsATest(JavaClass type) {
        return type.getMethods().stream().anyMatch(m -> m.isMetaAnnotatedWith(Testable.class));
    }

    @SuppressWarnings({"UnusedMethod", "StringCaseLocaleUsage"})
    private record Impure(String name) {

        Supplier<Instant> clock() {
            return Instant::now;
        }

        String shout() {
            return "%s %d".formatted(name.toUpperCase(), System.currentTimeMillis());
        }

        String whisper() {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    private static final class Forgotten {

        @Test
        void isNeverRun() {}
    }
}
