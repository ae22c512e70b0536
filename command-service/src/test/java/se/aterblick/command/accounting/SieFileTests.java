package se.aterblick.command.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SIE 4 allows is read, in either encoding; anything else is refused with its line. */
class SieFileTests {

    private static final Charset PC8 = Charset.forName("IBM437");
    private static final String HEAD =
            """
            #FLAGGA 0
            #FORMAT PC8
            #RAR 0 20240101 20241231
            #OMFATTN 20240430
            #KONTO 3010 "Försäljning å \\"ägg\\" ÅÄÖ"
            """;

    @Test
    void readsAccountsAndMonthlyChanges() {
        SieFile file =
                read(
                        """
                        #PSALDO 0 202401 3010 {1 "kst 1"} -1234.50 7
                        #PBUDGET 0 202401 3010 {} -1000
                        #PSALDO -1 202301 3010 {} -1.00
                        #VER "A" 1 20240131 "Text"
                        {
                           #TRANS 3010 {1 "kst 1"} -1234.50
                        }
                        """);

        assertThat(file.from()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(file.until()).isEqualTo(LocalDate.of(2024, 4, 30));
        assertThat(file.accounts()).containsEntry("3010", "Försäljning å \"ägg\" ÅÄÖ");
        assertThat(file.amounts())
                .containsExactly(
                        new PeriodAmount(
                                false,
                                YearMonth.of(2024, 1),
                                "3010",
                                Map.of("1", "kst 1"),
                                new BigDecimal("-1234.50")),
                        new PeriodAmount(
                                true,
                                YearMonth.of(2024, 1),
                                "3010",
                                Map.of(),
                                new BigDecimal("-1000")));
    }

    @Test
    void tellsCodePage437AndUtf8Apart() {
        String text = HEAD + "#PSALDO 0 202401 3010 {} 1\n";

        for (Charset charset : List.of(PC8, StandardCharsets.UTF_8)) {
            SieFile file = SieFile.of(text.getBytes(charset));
            assertThat(file.accounts().get("3010")).contains("å \"ägg\" ÅÄÖ");
        }
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        assertThat(SieFile.of(marked).accounts().get("3010")).contains("ÅÄÖ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#PSALDO 0 202401 3010 {1 \"a\" 1",
                "#PSALDO 0 202401 3010 {1 {2}} 1",
                "#PSALDO 0 202401 3010 } 1",
                "#PSALDO 0 202401 3010 {1} 1",
                "#PSALDO 0 202413 3010 {} 1",
                "#PSALDO 0 2024 3010 {} 1",
                "#PSALDO 0 202401 3010 {} 1,5",
                "#PSALDO 0 202401 3010 {} 1e3",
                "#PSALDO 0 202401 3010 {}",
                "#KONTO 3010 \"utan slut",
                "#OMFATTN 2024-04-30"
            })
    void refusesALineThatIsNotWrittenAsSieSays(String line) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOfSatisfying(
                        SieProblem.class,
                        e -> {
                            assertThat(e.code()).isEqualTo("sie-unreadable");
                            assertThat(e.values()).containsExactly(6);
                        });
    }

    @Test
    void wantsAYearAndBalances() {
        assertThatThrownBy(() -> SieFile.of("#PSALDO 0 202401 1 {} 1".getBytes(PC8)))
                .hasMessage("sie-no-year");
        assertThatThrownBy(() -> read("#PBUDGET 0 202401 3010 {} 1")).hasMessage("sie-no-balances");
    }

    /** Any fields, quoted in any way that is allowed, are those that were written. */
    @Test
    void readsWhateverFieldsWereWritten() {
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            List<String> fields = fields(random);
            List<String> objects = fields(random);
            StringBuilder line = new StringBuilder("#X");
            fields.forEach(field -> line.append(blank(random)).append(written(field, random)));
            line.append(blank(random)).append('{');
            objects.forEach(field -> line.append(blank(random)).append(written(field, random)));
            line.append(random.nextBoolean() ? " }" : "}");

            assertThat(SieLine.of(line.toString(), 1))
                    .as(line.toString())
                    .isEqualTo(new SieLine("#X", fields, objects));
        }
    }

    private static List<String> fields(Random random) {
        List<String> fields = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            StringBuilder field = new StringBuilder();
            for (int c = random.nextInt(6); c >= 0; c--) {
                field.append("aå1 -\"{}\t#".charAt(random.nextInt(10)));
            }
            fields.add(field.toString());
        }
        return fields;
    }

    private static String written(String field, Random random) {
        boolean plain = field.chars().noneMatch(c -> " \t\"{}".indexOf(c) >= 0);
        return plain && random.nextBoolean() ? field : "\"" + field.replace("\"", "\\\"") + "\"";
    }

    private static String blank(Random random) {
        return random.nextBoolean() ? " " : "\t ";
    }

    private static SieFile read(String lines) {
        return SieFile.of((HEAD + lines).getBytes(PC8));
    }
}
