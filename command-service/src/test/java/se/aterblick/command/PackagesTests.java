package se.aterblick.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** No package forgets to say that nothing in it is null unless it says so. */
class PackagesTests {

    @Test
    void areNullMarkedAllOfThem() {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("se.aterblick");
        List<JavaPackage> packages =
                classes.getPackage("se.aterblick").getSubpackagesInTree().stream()
                        .filter(each -> !each.getClasses().isEmpty())
                        .toList();

        assertThat(packages).hasSizeGreaterThan(15);
        assertThat(packages)
                .allSatisfy(each ->
                        assertThat(each.isAnnotatedWith(NullMarked.class))
                                .as(each.getName())
                                .isTrue());
    }
}
