package se.aterblick.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What Prometheus and Grafana are given. */
final class MonitoringFiles {

    private static final Path PROMETHEUS = Path.of("..", "docker", "prometheus");
    private static final Path GRAFANA = Path.of("..", "docker", "grafana");
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MonitoringFiles() {}

    static JsonNode prometheus() {
        return YAML.readTree(text(PROMETHEUS.resolve("prometheus.yml")));
    }

    static List<JsonNode> alerts() {
        return YAML.readTree(text(PROMETHEUS.resolve("alerts.yml")))
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    static JsonNode dataSources() {
        return YAML.readTree(text(GRAFANA.resolve("provisioning/datasources/prometheus.yml")));
    }

    static JsonNode dashboardProviders() {
        return YAML.readTree(text(GRAFANA.resolve("provisioning/dashboards/aterblick.yml")));
    }

    static List<JsonNode> panels() {
        return JSON.readTree(text(GRAFANA.resolve("dashboards/aterblick.json")))
                .path("panels")
                .valueStream()
                .toList();
    }

    /** Every query, of rules and dashboard alike. */
    static List<PromQuery> queries() {
        return Stream.concat(
                        alerts().stream().map(alert -> alert.path("expr").asString()),
                        panels().stream()
                                .flatMap(panel -> panel.path("targets").valueStream())
                                .map(target -> target.path("expr").asString()))
                .map(PromQuery::new)
                .toList();
    }

    static String runbook() {
        return text(Path.of("..", "docs", "runbook.md"));
    }

    /** What the documents say of metrics. */
    static String metricsSection() {
        String operations = text(Path.of("..", "docs", "operations.md"));
        return operations.substring(
                operations.indexOf("\n## Metrics"), operations.indexOf("\n## Logs"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
