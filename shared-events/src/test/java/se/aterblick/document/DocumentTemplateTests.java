package se.aterblick.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recorded of a template is found again for ever. */
class DocumentTemplateTests {

    @ParameterizedTest
    @EnumSource
    void isFoundByTheNameThatIsRecorded(DocumentTemplate template) {
        assertThat(DocumentTemplate.named(template.logicalName())).contains(template);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aterblick-report/1", "aterblick-report/2"})
    void isThatOfTheFormatWhereNoneWasRecorded(String format) {
        assertThat(DocumentTemplate.ofFormat(format)).contains(DocumentTemplate.FIRST);
    }

    @Test
    void isTheSecondFromFormat3On() {
        assertThat(DocumentTemplate.ofFormat("aterblick-report/3"))
                .contains(DocumentTemplate.SECOND);
    }

    @Test
    void isNoneWhereTheNameOrTheFormatIsUnheardOf() {
        assertThat(DocumentTemplate.named("aterblick-document/99")).isEmpty();
        assertThat(DocumentTemplate.named("FIRST")).isEmpty();
        assertThat(DocumentTemplate.ofFormat("aterblick-report/99")).isEmpty();
    }

    @Test
    void isTheLastThatWasMadeForWhatIsNew() {
        assertThat(List.of(DocumentTemplate.values())).endsWith(DocumentTemplate.NEWEST);
    }
}
