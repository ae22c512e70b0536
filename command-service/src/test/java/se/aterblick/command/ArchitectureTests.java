package se.aterblick.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The few laws of the command side. */
@AnalyzeClasses(packages = "se.aterblick", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final DescribedPredicate<JavaClass> DECISIONS =
            describe(
                    "decisions",
                    type ->
                            type.getSimpleName().endsWith("Policy")
                                    || Set.of(
                                                    "RoundedSum",
                                                    "RecordingTime",
                                                    "Decision",
                                                    "Ruling",
                                                    "Draft",
                                                    "Additions",
                                                    "EarlierPlans",
                                                    "Evaluation",
                                                    "PlanLookup",
                                                    "PlanState",
                                                    "ReportDocument")
                                            .contains(type.getSimpleName()));

    private static final DescribedPredicate<JavaMethodCall> THE_TIME_OF_DAY =
            describe(
                    "the time of day",
                    call -> {
                        MethodCallTarget target = call.getTarget();
                        boolean now =
                                target.getName().equals("now")
                                        && target.getOwner()
                                                .getPackageName()
                                                .startsWith("java.time");
                        boolean systemClock =
                                target.getOwner().getName().equals("java.time.Clock")
                                        && target.getName().startsWith("system");
                        return now || systemClock || target.getName().equals("currentTimeMillis");
                    });

    @ArchTest
    static final ArchRule DECISIONS_DO_NOT_ASK_WHAT_TIME_IT_IS =
            noClasses().that(DECISIONS).should().callMethodWhere(THE_TIME_OF_DAY);

    @ArchTest
    static final ArchRule DECISIONS_KNOW_NEITHER_SPRING_NOR_AXON_NOR_JDBC =
            noClasses()
                    .that(DECISIONS)
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "org.springframework..",
                                    "org.axonframework..",
                                    "jakarta..",
                                    "java.sql..",
                                    "javax.sql..",
                                    "tools.jackson.."));

    @ArchTest
    static final ArchRule THE_COMMAND_SIDE_KNOWS_NOTHING_OF_THE_QUERY_SIDE =
            noClasses()
                    .that()
                    .resideInAPackage("se.aterblick.command..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("se.aterblick.query..", "se.aterblick.standalone..");

    @ArchTest
    static final ArchRule ONLY_THE_WEB_KNOWS_OF_REQUESTS =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "se.aterblick.command.plan..",
                            "se.aterblick.command.reporting..",
                            "se.aterblick.command.revision..",
                            "se.aterblick.command.lineage..",
                            "se.aterblick.command.lifecycle..",
                            "se.aterblick.command.access..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.servlet..",
                            "org.springframework.web..",
                            "org.springframework.http..",
                            "se.aterblick.command.web..");
}
