package se.aterblick.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The few laws of this module. */
class QueryServiceRulesTests {

    private static final JavaClasses MODULE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("se.aterblick");

    @Test
    void knowsNothingOfTheCommandSide() {
        noClasses()
                .that()
                .resideInAPackage("se.aterblick.query..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.aterblick.command..")
                .check(MODULE);
    }

    @Test
    void keepsReplayComparisonAndFlagsFreeOfFrameworks() {
        noClasses()
                .that()
                .haveFullyQualifiedName("se.aterblick.query.replay.Replay")
                .or()
                .haveSimpleName("FirstDifference")
                .or()
                .haveSimpleName("Comparison")
                .or()
                .haveSimpleName("FieldDifferences")
                .or()
                .haveSimpleName("ReportFlags")
                .or()
                .haveSimpleName("ProcedureFlags")
                .or()
                .haveSimpleName("ProcedureClock")
                .or()
                .haveSimpleName("PeriodFacts")
                .or()
                .haveSimpleName("PlanHistory")
                .or()
                .haveSimpleName("AsOf")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.axonframework..")
                .check(MODULE);
    }

    @Test
    void readsTheTimeOnlyWhereSomebodyAsksForNow() {
        noClasses()
                .that()
                .resideInAPackage("se.aterblick.query..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(MODULE);
    }

    @Test
    void namesEveryTestClassSoThatItRuns() {
        classes()
                .that()
                .containAnyMethodsThat(
                        DescribedPredicate.describe(
                                "are tests", m -> m.isAnnotatedWith(Test.class)))
                .should()
                .haveSimpleNameEndingWith("Tests")
                .check(new ClassFileImporter().importPackages("se.aterblick.query"));
    }
}
