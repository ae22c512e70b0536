package se.aterblick.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written in a form is what is read of it, in both formats and languages. */
class FormRoundTripTests {

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void excelGivesBackWhatWasWritten(long seed) throws IOException {
        for (FormLanguage language : FormLanguage.values()) {
            Form form = new RandomForm(seed).next();

            assertSame(form, FormReader.excel(excel(form, language)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void csvGivesBackWhatWasWritten(long seed) throws IOException {
        for (FormLanguage language : FormLanguage.values()) {
            Form form = new RandomForm(seed).next();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CsvForm.write(form, language, out);

            assertSame(form, FormReader.csv(out.toByteArray()));
        }
    }

    static byte[] excel(Form form, FormLanguage language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExcelForm.write(form, language, out);
        return out.toByteArray();
    }

    private record Reported(
            FormSheet sheet,
            String item,
            @Nullable String area,
            @Nullable String basis,
            @Nullable Integer part,
            Map<String, String> values) {}

    private static void assertSame(Form form, FilledForm read) {
        List<Reported> expected = new ArrayList<>();
        for (FormSheet sheet : FormSheet.values()) {
            for (FormRow row : form.rows(sheet)) {
                Map<String, String> values =
                        sheet.inputs().stream()
                                .map(FormColumn::id)
                                .filter(id -> !row.value(id).isEmpty())
                                .collect(Collectors.toMap(id -> id, row::value));
                expected.add(
                        new Reported(
                                sheet,
                                row.item(),
                                row.serviceArea(),
                                row.basis(),
                                row.part(),
                                values));
            }
        }
        assertThat(read.head()).isEqualTo(form.head());
        assertThat(read.rows()).allSatisfy(row -> assertThat(row.faults()).isEmpty());
        assertThat(
                        read.rows().stream()
                                .map(row ->
                                        new Reported(
                                                row.kind(),
                                                row.item(),
                                                row.serviceArea(),
                                                row.basis(),
                                                row.part(),
                                                row.values()))
                                .toList())
                .isEqualTo(expected);
    }
}
