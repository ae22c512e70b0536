package se.aterblick.command.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.command.web.BodyReader;
import se.aterblick.command.web.SubmittedBody;
import se.aterblick.plan.BudgetLine;
import se.aterblick.plan.DeviationSign;
import se.aterblick.plan.Period;
import se.aterblick.plan.PeriodKind;
import se.aterblick.value.MoneyUnit;

/** What a budget line is made of, and what it comes to. */
class LineSumTests {

    private static final Path SAMPLE = Path.of("../samples/rgs-2024");
    private static final Period UR1 =
            new Period(
                    "UR1",
                    "UR1",
                    LocalDate.of(2024, 1, 1),
                    LocalDate.of(2024, 4, 30),
                    PeriodKind.INTERIM,
                    null);
    private static final BudgetLine RESULT = line(DeviationSign.ACTUAL_MINUS_BUDGET);
    private static final BudgetLine SPENDING = line(DeviationSign.BUDGET_MINUS_ACTUAL);

    @ParameterizedTest
    @CsvSource({
        "MSEK, 1, 1250000, 1.3",
        "MSEK, 1, -1250000, -1.3",
        "MSEK, 1, 1249999.99, 1.2",
        "KSEK, 0, -4499.50, -4",
        "KSEK, 0, -4500.00, -5",
        "SEK, 2, 0, 0.00",
        "MSEK, 1, -49999, 0.0"
    })
    void roundsHalvesAwayFromZero(MoneyUnit unit, int decimals, BigDecimal kronor, String shown) {
        assertThat(LineSum.in(unit, decimals, kronor).text()).isEqualTo(shown);
    }

    /** Income 100 and costs 90 against a budget of 95 and 90: five better. */
    @Test
    void turnsTheSignsAsThePlanPrintsTheLine() {
        List<PeriodAmount> amounts =
                List.of(
                        amount(false, 1, "3010", "-100"),
                        amount(false, 1, "5010", "90"),
                        amount(true, 1, "3010", "-95"),
                        amount(true, 1, "5010", "90"));

        LineSum result = LineSum.of(RESULT, mapping("3000-7999"), UR1, amounts);
        LineSum spending = LineSum.of(SPENDING, mapping("5010"), UR1, amounts);

        assertThat(result.actual()).isEqualByComparingTo("10");
        assertThat(result.budget()).isEqualByComparingTo("5");
        assertThat(result.deviation()).isEqualByComparingTo("5");
        assertThat(spending.actual()).isEqualByComparingTo("90");
        assertThat(spending.deviation()).isEqualByComparingTo("0");
    }

    /** The same as adding up öre by öre, one amount after the other. */
    @Test
    void addsUpWhatALineIsMadeOf() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<PeriodAmount> amounts = new ArrayList<>();
            BigInteger actual = BigInteger.ZERO;
            BigInteger budget = BigInteger.ZERO;
            for (int i = 0; i < 80; i++) {
                boolean isBudget = random.nextBoolean();
                int month = 1 + random.nextInt(12);
                int account = 2_900 + random.nextInt(400);
                long ore = random.nextLong(-1_000_000, 1_000_000);
                String object = random.nextBoolean() ? "110" : "120";
                amounts.add(
                        new PeriodAmount(
                                isBudget,
                                YearMonth.of(2024, month),
                                Integer.toString(account),
                                random.nextInt(3) == 0 ? Map.of() : Map.of("1", object),
                                BigDecimal.valueOf(ore, 2)));
                PeriodAmount last = amounts.getLast();
                if (month <= 4
                        && account >= 3_000
                        && account <= 3_099
                        && last.objects().equals(Map.of("1", "110"))) {
                    actual = isBudget ? actual : actual.subtract(BigInteger.valueOf(ore));
                    budget = isBudget ? budget.subtract(BigInteger.valueOf(ore)) : budget;
                }
            }
            AccountMapping.Line mapping =
                    new AccountMapping.Line(
                            "line",
                            List.of("3000-3099"),
                            new AccountMapping.Objects("1", List.of("110")),
                            null);

            LineSum sum = LineSum.of(RESULT, mapping, UR1, amounts);

            assertThat(sum.actual()).as("%d", seed).isEqualByComparingTo(new BigDecimal(actual, 2));
            if (sum.budget() != null) {
                assertThat(sum.budget()).isEqualByComparingTo(new BigDecimal(budget, 2));
            }
        }
    }

    /** Counted by hand from the file, line by line. */
    @ParameterizedTest
    @CsvSource({
        "maltidsservice, 333293.99, 0.3",
        "logistikservice, -193055.93, -0.2",
        "stad-och-vardnara-service, 1086795.87, 1.1",
        "ordinarie-verksamhet, 1227033.93, 1.2"
    })
    void readsTheSample(String line, String kronor, String shown) throws IOException {
        AccountMapping mapping = sampleMapping();
        SieFile sie = SieFile.of(Files.readAllBytes(SAMPLE.resolve("exempel.se")));
        AccountMapping.Line of =
                mapping.lines().stream()
                        .filter(each -> each.budgetLine().equals(line))
                        .findFirst()
                        .orElseThrow();

        LineSum sum = LineSum.of(RESULT, of, UR1, sie.amounts());

        assertThat(sum.deviation()).isEqualByComparingTo(kronor);
        assertThat(LineSum.in(mapping.unit(), mapping.decimalsOrUsual(), sum.actual()).text())
                .isEqualTo(shown);
        assertThat(Untaken.of(sie, mapping, UR1))
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.object()).isEqualTo("1 190");
                    assertThat(left.actual()).isEqualTo("12345.50");
                });
        String text =
                new String(
                        Files.readAllBytes(SAMPLE.resolve("exempel.se")),
                        Charset.forName("IBM437"));
        assertThat(text).contains("påhittade");
    }

    private static AccountMapping sampleMapping() throws IOException {
        byte[] yaml = Files.readAllBytes(SAMPLE.resolve("konton.yaml"));
        return new BodyReader().read(new SubmittedBody(yaml, true, "sample"), AccountMapping.class);
    }

    private static PeriodAmount amount(boolean budget, int month, String account, String amount) {
        return new PeriodAmount(
                budget, YearMonth.of(2024, month), account, Map.of(), new BigDecimal(amount));
    }

    private static AccountMapping.Line mapping(String accounts) {
        return new AccountMapping.Line("line", List.of(accounts), null, null);
    }

    private static BudgetLine line(DeviationSign sign) {
        return new BudgetLine("line", "Rad", null, sign, null);
    }
}
