package se.aterblick.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.aterblick.reporting.CarryOverItem;
import se.aterblick.reporting.CarryOverRequest;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

/** A request and its purposes: rows of their own, one update together. */
class CarryOverSheetTests {

    private static final FormRow REQUEST =
            new FormRow("investments", null, null, Map.of("unit", "MSEK", "toYear", "2025"));

    @Test
    void joinsTheRowsOfARequestByTheirNumbersHoweverTheyAreSorted() throws IOException {
        List<String> lines = csv().lines().toList();
        int last = lines.size() - 1;
        String sorted =
                String.join("\r\n", lines.subList(0, last - 3))
                        + "\r\n%s\r\n%s\r\n%s\r\n%s\r\n"
                                .formatted(
                                        lines.get(last),
                                        lines.get(last - 1),
                                        lines.get(last - 2),
                                        lines.get(last - 3));

        List<FilledUpdate> updates = read(sorted).updates();

        assertThat(updates).hasSize(1);
        FilledUpdate update = updates.getFirst();
        assertThat(update.rows()).extracting(FilledRow::part).containsExactly(3, 2, 1, null);
        assertThat(update.rows()).allSatisfy(row -> assertThat(row.faults()).isEmpty());
        assertThat(update.whole().orElseThrow().values()).containsEntry("toYear", "2025");
        assertThat(update.parts()).extracting(FilledRow::part).containsExactly(1, 2);
        assertThat(update.missing(3)).isZero();
        assertThat(update.missing(4)).isEqualTo(1);
    }

    @Test
    void tellsWhatIsWrittenOnARowThatHasNoPlaceForIt() throws IOException {
        FilledForm form = read(csv().replace(";Bil;\"5,0\";;;", ";Bil;\"5,0\";;;Bråttom."));

        FilledRow first = form.rows().get(1);
        assertThat(first.faults())
                .containsExactly(
                        new FilledRow.Fault("Q10", "Kommentar", "form-cell-unused", "Bråttom."));
        assertThat(first.values()).containsOnlyKeys("items.purpose", "items.amount");
    }

    @Test
    void seesThatANumberOfAPurposeWasChanged() throws IOException {
        for (String number : List.of("7", "0", "01", "två", "99999999999")) {
            FilledForm form =
                    read(csv().replace("investments;;2;", "investments;;" + number + ";"));

            assertThat(form.rows().get(2).faults())
                    .extracting(FilledRow.Fault::code)
                    .containsExactly("form-key-changed");
        }
    }

    @Test
    void addsUpExactlyWithTheDecimalsOfTheMostExactAmount() {
        assertThat(PurposeSum.of(List.of("5.0", "1.25", "-0.250"))).contains("6.000");
        assertThat(PurposeSum.of(List.of("999999999999999", "0.000001")))
                .contains("999999999999999.000001");
        assertThat(PurposeSum.of(List.of())).isEqualTo(Optional.empty());
    }

    @Test
    void knowsASumThatHasToBeSaidByItself() {
        assertThat(PurposeSum.isThatOf(request("8.3", "5.0", "3.3"))).isTrue();
        assertThat(PurposeSum.isThatOf(request("8.4", "5.0", "3.3"))).isFalse();
        assertThat(PurposeSum.isThatOf(request("8.30", "5.0", "3.3"))).isFalse();
        assertThat(PurposeSum.isThatOf(request("0"))).isFalse();
    }

    private static CarryOverRequest request(String sum, String... amounts) {
        return new CarryOverRequest(
                null,
                "AR",
                Decimal.of(sum),
                MoneyUnit.MSEK,
                2025,
                List.of(amounts).stream()
                        .map(amount -> new CarryOverItem(null, Decimal.of(amount), "Bil"))
                        .toList(),
                null);
    }

    private static FilledForm read(String csv) {
        return FormReader.csv(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static String csv() throws IOException {
        List<FormRow> rows =
                List.of(
                        REQUEST,
                        purpose(1, Map.of("items.purpose", "Bil", "items.amount", "5.0")),
                        purpose(2, Map.of("items.purpose", "Nycklar")),
                        purpose(3, Map.of()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvForm.write(
                new Form(
                        new FormHead("small-2024", "AR", 1),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(FormSheet.CARRY_OVER_REQUEST, rows)),
                FormLanguage.SWEDISH,
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static FormRow purpose(int number, Map<String, String> values) {
        return new FormRow("investments", null, null, number, values);
    }
}
