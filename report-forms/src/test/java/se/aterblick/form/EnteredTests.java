package se.aterblick.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.form.FormColumn.Holds;

/** What people type, and what spreadsheets make of it, is told as it is meant or refused. */
class EnteredTests {

    private static final FormColumn DECIMAL = FormColumn.input("value", "", "", Holds.DECIMAL);
    private static final FormColumn WHOLE = FormColumn.input("order", "", "", Holds.WHOLE_NUMBER);
    private static final FormColumn DAY = FormColumn.input("dueDate", "", "", Holds.DAY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4,0|4.0",
                "4|4",
                "7,61|7.61",
                "7.61|7.61",
                "−4,4|-4.4",
                "–4,4|-4.4",
                "-4,4|-4.4",
                "- 4,4|-4.4",
                "+5,0|5.0",
                "18 980|18980",
                "18\u00a0980,5|18980.5",
                "1\u202f234\u202f567|1234567",
                "0,5|0.5"
            })
    void readsDecimalsAsSwedesWriteThem(String typed, String meant) {
        Entered entered = Entered.of(DECIMAL, Grid.Cell.text(typed));

        assertThat(entered).isEqualTo(new Entered(meant, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5",
                "1,234.5",
                "1 23",
                "12 34",
                "4,",
                ",5",
                "7,61 %",
                "ca 4",
                "1e3",
                "007",
                "4,0,0",
                "1234567890123456"
            })
    void refusesWhatCouldMeanSeveralThingsOrNone(String typed) {
        assertThat(Entered.of(DECIMAL, Grid.Cell.text(typed)).fault()).isEqualTo("form-number");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "4, none, 4",
                "7.61, none, 7.61",
                "7.6100000000000003, none, 7.61",
                "4, 0.0, 4.0",
                "4, 0, 4",
                "-4.4, 0.0, -4.4",
                "18980, '#,##0', 18980",
                "18980.5, '#,##0.00', 18980.50",
                "4, '0.0;[Red]-0.0', 4.0",
                "3.5, '0.0\" mnkr\"', 3.5",
                "0, 0.00, 0.00",
                "1E3, none, 1000"
            })
    void takesTheDecimalsANumberIsShownWith(String raw, @Nullable String format, String meant) {
        assertThat(Entered.of(DECIMAL, number(raw, format))).isEqualTo(new Entered(meant, null));
    }

    @Test
    void refusesANumberThatShowsLessThanItIs() {
        assertThat(Entered.of(DECIMAL, number("7.614", "0.00")).fault())
                .isEqualTo("form-number-hides-digits");
    }

    @ParameterizedTest
    @CsvSource({"0.0%", "0.00E+00", "yyyy-mm-dd", "d-mmm", "# ?/?"})
    void refusesANumberThatIsShownAsSomethingElse(String format) {
        assertThat(Entered.of(DECIMAL, number("0.076", format)).fault())
                .isEqualTo("form-number-format");
    }

    @Test
    void readsDaysAsTextAndAsSpreadsheetsKeepThem() {
        assertThat(Entered.of(DAY, Grid.Cell.text("2024-08-31")).value()).isEqualTo("2024-08-31");
        assertThat(Entered.of(DAY, number("45535", "yyyy-mm-dd")).value()).isEqualTo("2024-08-31");
        assertThat(Entered.of(DAY, number("45535", null)).fault()).isEqualTo("form-day");
        assertThat(Entered.of(DAY, Grid.Cell.text("31/8 2024")).fault()).isEqualTo("form-day");
    }

    @Test
    void takesAWholeNumberHoweverItIsKept() {
        assertThat(Entered.of(WHOLE, Grid.Cell.text(" 10 ")).value()).isEqualTo("10");
        assertThat(Entered.of(WHOLE, number("10", null)).value()).isEqualTo("10");
        assertThat(Entered.of(WHOLE, number("10.0", "0")).value()).isEqualTo("10");
        for (String wrong : new String[] {"10,5", "tio", "1234567890", "10 %"}) {
            assertThat(Entered.of(WHOLE, Grid.Cell.text(wrong)).fault())
                    .as(wrong)
                    .isEqualTo("form-whole-number");
        }
    }

    @Test
    void believesNoFormula() {
        Grid.Cell cell = new Grid.Cell("4", Grid.Type.FORMULA, null);

        assertThat(Entered.of(DECIMAL, cell).fault()).isEqualTo("form-formula");
    }

    @Test
    void knowsWordsInBothLanguages() {
        FormColumn unit = FormColumn.words("unit", "", "", FormColumn.Use.INPUT, FormWords.MONEY);

        assertThat(Entered.of(unit, Grid.Cell.text("Mnkr")).value()).isEqualTo("MSEK");
        assertThat(Entered.of(unit, Grid.Cell.text("ksek")).value()).isEqualTo("KSEK");
        assertThat(Entered.of(unit, Grid.Cell.text("euro")).fault()).isEqualTo("form-word");
    }

    private static Grid.Cell number(String raw, @Nullable String format) {
        return new Grid.Cell(raw, Grid.Type.NUMBER, format);
    }
}
