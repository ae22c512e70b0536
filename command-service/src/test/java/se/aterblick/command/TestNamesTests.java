package se.aterblick.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;

/** Tests that would silently not run are caught: only classes called …Tests are run. */
@AnalyzeClasses(
        packages = "se.aterblick.command",
        importOptions = ImportOption.OnlyIncludeTests.class)
class TestNamesTests {

    @ArchTest
    static final ArchRule CLASSES_WITH_TESTS_ARE_CALLED_TESTS =
            methods()
                    .that()
                    .areAnnotatedWith(Test.class)
                    .or()
                    .areMetaAnnotatedWith(TestTemplate.class)
                    .should()
                    .beDeclaredInClassesThat()
                    .haveNameMatching("[^$]*Tests");
}
