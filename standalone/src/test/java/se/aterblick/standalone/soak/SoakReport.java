package se.aterblick.standalone.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.aterblick.standalone.soak.model.Breach;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened in a soak, printed and kept in {@code target/soak.json}.
 *
 * @param takeovers in milliseconds
 */
record SoakReport(
        long seed,
        double minutes,
        long events,
        long verifications,
        Map<String, Long> counts,
        List<Long> takeovers,
        List<Breach> breaches) {

    void tell() throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("seed", seed);
        all.put("minutes", minutes);
        all.put("events", events);
        all.put("verifications", verifications);
        all.put("takeovers", takeovers);
        all.putAll(counts);
        all.put("breaches", breaches.stream().map(Breach::toString).toList());
        System.out.println("soak: what happened");
        all.forEach((what, figure) -> System.out.println("  " + what + ": " + figure));
        Files.writeString(
                Path.of("target", "soak.json"),
                JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(all));
    }
}
