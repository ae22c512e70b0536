package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Alerts and dashboard ask for figures that there are, and each alert says what to do. */
class MonitoringTests {

    private static final String RUNBOOK = "docs/runbook.md#";
    private static final Pattern HEADING = Pattern.compile("(?m)^### (\\S+)$");
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
    private static final Pattern DOCUMENTED =
            Pattern.compile("`((?:aterblick|http|hikaricp)_\\w+)`");

    /** What Prometheus adds itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance");

    private static final Set<String> ENDINGS =
            Set.of("_bucket", "_count", "_sum", "_max", "_created");

    /** The labels of each metric that both services give, when the samples are recorded. */
    private static final Map<String, Set<String>> SCRAPED = new HashMap<>();

    @BeforeAll
    static void scrape() {
        RunningStandalone service = RunningStandalone.get();
        service.get("demo-auditor", "/follow-up/v1/plans");
        RunningSystem.Answer answer = service.get("", "/actuator/prometheus");
        assertThat(answer.status()).isEqualTo(200);
        for (String line : answer.text().lines().toList()) {
            Matcher sample = SAMPLE.matcher(line);
            if (!line.startsWith("#") && sample.matches()) {
                String labels = sample.group(2) == null ? "" : sample.group(2);
                SCRAPED.computeIfAbsent(sample.group(1), name -> new HashSet<>())
                        .addAll(LABEL.matcher(labels).results().map(l -> l.group(1)).toList());
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> asksOnlyForMetricsThatThereAre() {
        assertThat(MonitoringFiles.queries()).hasSizeGreaterThan(60);
        return MonitoringFiles.queries().stream()
                .map(query ->
                        dynamicTest(
                                query.text(),
                                () -> {
                                    assertThat(query.metrics()).isNotEmpty();
                                    Set<String> metrics = new HashSet<>(query.metrics());
                                    metrics.remove("up");
                                    assertThat(SCRAPED.keySet()).containsAll(metrics);
                                    assertThat(query.labels()).allMatch(MonitoringTests::isThere);
                                }));
    }

    @Test
    void givesEveryAlertASummaryASeverityAndAnEntryInTheRunbook() {
        Set<String> entries =
                HEADING.matcher(MonitoringFiles.runbook())
                        .results()
                        .map(heading -> heading.group(1))
                        .collect(Collectors.toSet());
        List<JsonNode> alerts = MonitoringFiles.alerts();

        assertThat(alerts).hasSizeGreaterThan(20);
        assertThat(alerts.stream().map(alert -> alert.path("alert").asString()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(entries);
        for (JsonNode alert : alerts) {
            String name = alert.path("alert").asString();
            assertThat(alert.at("/annotations/summary").asString("")).as(name).isNotBlank();
            assertThat(alert.at("/annotations/runbook").asString(""))
                    .isEqualTo(RUNBOOK + name.toLowerCase(Locale.ROOT));
            assertThat(alert.at("/labels/severity").asString(""))
                    .as(name)
                    .isIn("critical", "warning", "info");
            assertThat(alert.path("for").asString("1m")).as(name).matches("\\d+[mh]");
        }
    }

    @Test
    void answersThreeQuestionsOnOneDashboard() {
        List<JsonNode> panels = MonitoringFiles.panels();

        assertThat(
                        panels.stream()
                                .filter(panel -> panel.path("type").asString().equals("row"))
                                .map(panel -> panel.path("title").asString()))
                .containsExactly("Is it healthy?", "Is it current?", "Is it honest?");
        assertThat(panels.stream().map(panel -> panel.path("id").asInt())).doesNotHaveDuplicates();
        String source = MonitoringFiles.dataSources().at("/datasources/0/uid").asString();
        assertThat(panels.stream().flatMap(panel -> panel.path("targets").valueStream()))
                .allMatch(target -> target.at("/datasource/uid").asString().equals(source));
        Set<String> places = new HashSet<>();
        for (JsonNode panel : panels) {
            JsonNode at = panel.path("gridPos");
            for (int y = 0; y < at.path("h").asInt(); y++) {
                for (int x = 0; x < at.path("w").asInt(); x++) {
                    int column = at.path("x").asInt() + x;
                    assertThat(column).isBetween(0, 23);
                    assertThat(places.add(column + "," + (at.path("y").asInt() + y)))
                            .as(panel.path("title").asString())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void scrapesTheServicesOfTheComposeFile() {
        JsonNode prometheus = MonitoringFiles.prometheus();

        assertThat(prometheus.at("/rule_files/0").asString()).isEqualTo("alerts.yml");
        assertThat(
                        prometheus
                                .path("scrape_configs")
                                .valueStream()
                                .flatMap(job -> job.at("/static_configs/0/targets").valueStream())
                                .map(JsonNode::asString))
                .containsExactly(
                        "command-service:8081",
                        "command-service-2:8081",
                        "query-service:8081",
                        "query-service-2:8081");
        assertThat(ComposeFile.read().services().keySet().stream().map(Object::toString))
                .contains("command-service", "query-service", "prometheus", "grafana");
        assertThat(ComposeFile.read().images())
                .as("of a version each")
                .allMatch(image -> image.matches(".+:\\w*\\d[\\w.-]*"));
        assertThat(MonitoringFiles.dashboardProviders().at("/providers/0/options/path").asString())
                .isEqualTo("/var/lib/grafana/dashboards");
    }

    /** Whatever this system measures itself is in the table, and nothing else is. */
    @Test
    void describesEveryMetric() {
        Set<String> documented =
                DOCUMENTED
                        .matcher(MonitoringFiles.metricsSection())
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
        Set<String> families =
                SCRAPED.keySet().stream().map(MonitoringTests::family).collect(Collectors.toSet());

        assertThat(documented)
                .allMatch(name -> families.contains(name) || SCRAPED.containsKey(name))
                .containsAll(
                        families.stream().filter(name -> name.startsWith("aterblick_")).toList());
    }

    @Test
    void readsMetricsAndLabelsOutOfAQuery() {
        PromQuery query =
                new PromQuery(
                        "topk(3, sum by (le, uri) (rate(a_total{b=~\"x|y\",c!=\"{\"}[5m]))) > 1e3"
                                + " unless on (job) d_max");

        assertThat(query.metrics()).containsExactlyInAnyOrder("a_total", "d_max");
        assertThat(query.labels())
                .containsExactly(
                        new PromQuery.Label("a_total", "b"), new PromQuery.Label("a_total", "c"));
    }

    private static boolean isThere(PromQuery.Label label) {
        return OF_PROMETHEUS.contains(label.name())
                || SCRAPED.getOrDefault(label.metric(), Set.of()).contains(label.name());
    }

    private static String family(String name) {
        return ENDINGS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }
}
