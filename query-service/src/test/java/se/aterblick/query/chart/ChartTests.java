package se.aterblick.query.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What charts show, and that no machine shows them otherwise. */
@Isolated
class ChartTests {

    private static final Locale SWEDISH = Locale.of("sv");

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void comeHome() {
        Locale.setDefault(locale);
    }

    @Test
    void tellsDeviationsAsWordsAndAsATable() {
        Chart chart = deviations(SWEDISH);

        assertThat(chart.summary())
                .isEqualTo(
                        "Avvikelse mot budget per område, i mnkr. Överskott: Logistik 5,0."
                                + " Underskott: Måltid −4,4.");
        assertThat(chart.heading()).containsExactly("Område", "Avvikelse (mnkr)");
        assertThat(chart.rows())
                .containsExactly(List.of("Logistik", "5,0"), List.of("Måltid", "−4,4"));
    }

    @Test
    void fillsASurplusAndLeavesADeficitHollow() {
        assertThat(deviations(SWEDISH).svg())
                .contains("fill=\"rgb(15,90,138)\"")
                .contains("fill=\"white\"");
    }

    @Test
    void tellsASeriesWithItsTargetAndItsGaps() {
        Chart chart = series(SWEDISH);

        assertThat(chart.summary())
                .isEqualTo(
                        "Matsvinn per period: 2022: 100 (mål 100); 2023: ej redovisat (mål 100);"
                                + " 2024: 85,6 (mål 100).");
        assertThat(chart.rows().get(1)).containsExactly("2023", "", "100");
        assertThat(chart.svg()).contains("stroke-dasharray=\"6,4\"").contains(">85,6<");
    }

    @Test
    void tellsHowMuchIsReported() {
        assertThat(completeness(SWEDISH).summary())
                .isEqualTo(
                        "Redovisat av det som ska redovisas: Indikatorer 12 av 15; Kontroller 0 av"
                                + " 3.");
        assertThat(completeness(Locale.of("en")).svg()).contains("12 of 15");
    }

    static List<Chart> charts() {
        return List.of(deviations(SWEDISH), series(SWEDISH), completeness(SWEDISH));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void canStandInAPageWithoutInlineStyles(Chart chart) throws Exception {
        Element svg =
                DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(chart.svg())))
                        .getDocumentElement();

        assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-label")).isEqualTo(chart.summary());
        assertThat(chart.svg())
                .doesNotContain(" style=")
                .doesNotContain("<style")
                .hasSizeLessThan(20_000);
    }

    @Test
    void haveIdsOfTheirOwn() {
        assertThat(deviations(SWEDISH).svg()).contains("id=\"one-").doesNotContain("id=\"two-");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void areTheSameInEveryLocale(Chart chart) {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

        assertThat(charts().stream().map(Chart::svg)).contains(chart.svg());
    }

    private static Chart deviations(Locale language) {
        return DeviationChart.of(
                "one",
                "mnkr",
                List.of(
                        new DeviationChart.Bar("Logistik", figure("5.0", "5,0")),
                        new DeviationChart.Bar("Måltid", figure("-4.4", "−4,4"))),
                language);
    }

    private static Chart series(Locale language) {
        Figure target = figure("100", "100");
        return SeriesChart.of(
                "two",
                "Matsvinn",
                List.of(
                        new SeriesChart.Point("2022", figure("100", "100"), target),
                        new SeriesChart.Point("2023", null, target),
                        new SeriesChart.Point("2024", figure("85.6", "85,6"), target)),
                language);
    }

    private static Chart completeness(Locale language) {
        return CompletenessChart.of(
                "three",
                List.of(
                        new CompletenessChart.Bar("Indikatorer", 12, 15),
                        new CompletenessChart.Bar("Kontroller", 0, 3)),
                language);
    }

    private static Figure figure(String value, String text) {
        return new Figure(new BigDecimal(value), text);
    }
}
