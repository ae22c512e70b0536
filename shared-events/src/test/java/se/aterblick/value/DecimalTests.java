package se.aterblick.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "4",
                "4.0",
                "-31",
                "-0.6",
                "0.000001",
                "-0",
                "999999999999999.999999",
                "100"
            })
    void keepsWhatWasReportedToTheLetter(String text) {
        assertThat(Decimal.of(text).text()).isEqualTo(text);
        assertThat(Decimal.of(text)).hasToString(text);
        assertThat(Decimal.of(text).value()).isEqualTo(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NaN",
                "Infinity",
                "-Infinity",
                "1e5",
                "1E5",
                "+1",
                "01",
                "-01",
                "00",
                ".5",
                "5.",
                "-",
                "--1",
                "4,0",
                "1 000",
                "1\u00A0000",
                "1_000",
                " 4.0",
                "4.0 ",
                "4.0\n",
                "0x10",
                "1.2.3",
                "−1",
                "٤",
                "４",
                "1234567890123456",
                "1.1234567",
                "4.0f"
            })
    void refusesEveryOtherForm(String text) {
        assertThatThrownBy(() -> Decimal.of(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        e -> {
                            assertThat(e.rule()).isEqualTo("decimal");
                            assertThat(e.found()).isEqualTo(text);
                        });
    }

    @Test
    void refusesHugeTextWithoutRepeatingIt() {
        assertThatThrownBy(() -> Decimal.of("9".repeat(1_000_000)))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.found()).hasSize(81));
    }

    @Test
    void tellsFourPointZeroFromFour() {
        assertThat(Decimal.of("4.0")).isNotEqualTo(Decimal.of("4"));
        assertThat(Decimal.of("4.0").value()).isEqualByComparingTo(Decimal.of("4").value());
    }

    @Test
    void knowsItsScaleAndItsLastPlace() {
        assertThat(Decimal.of("9.10").scale()).isEqualTo(2);
        assertThat(Decimal.of("-704").scale()).isZero();
        assertThat(Decimal.of("9.1").unitInLastPlace()).isEqualTo(new BigDecimal("0.1"));
        assertThat(Decimal.of("-731").unitInLastPlace()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void comparesAmountsInKronorAndKeepsTheirUnit() {
        Amount frame = new Amount(Decimal.of("16.98"), MoneyUnit.MSEK);
        Amount same = new Amount(Decimal.of("16980"), MoneyUnit.KSEK);

        assertThat(frame.inSek()).isEqualByComparingTo("16980000");
        assertThat(frame.inSek()).isEqualByComparingTo(same.inSek());
        assertThat(frame).isNotEqualTo(same);
    }
}
