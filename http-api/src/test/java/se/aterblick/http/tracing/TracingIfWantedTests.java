package se.aterblick.http.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.mock.env.MockEnvironment;

class TracingIfWantedTests {

    private static final String[] FOUND = {
        OpenTelemetrySdkAutoConfiguration.class.getName(),
        null,
        OpenTelemetryTracingAutoConfiguration.class.getName(),
        "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration"
    };

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void isOffUnlessItIsSaidWhereTracesGo() {
        assertThat(taken()).containsExactly(false, true, false, true);
        environment.setProperty("management.opentelemetry.tracing.export.otlp.endpoint", "");
        assertThat(taken()).containsExactly(false, true, false, true);
    }

    @Test
    void isOnWhereItIsSaid() {
        environment.setProperty(
                "management.opentelemetry.tracing.export.otlp.endpoint",
                "http://localhost:4318/v1/traces");

        assertThat(taken()).containsExactly(true, true, true, true);
    }

    private boolean[] taken() {
        TracingIfWanted filter = new TracingIfWanted();
        filter.setEnvironment(environment);
        return filter.match(FOUND, null);
    }
}
