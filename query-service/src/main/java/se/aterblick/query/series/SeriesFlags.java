package se.aterblick.query.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.flag.Flag;

/** Points out what makes the rows of a series hard to compare; nothing is converted. */
final class SeriesFlags {

    private final List<MeasureDefinition> definitions;
    private final List<Flag> flags = new ArrayList<>();

    private SeriesFlags(List<MeasureDefinition> definitions) {
        this.definitions = definitions;
    }

    static List<Flag> of(List<MeasureDefinition> definitions, List<Place> places) {
        SeriesFlags found = new SeriesFlags(definitions);
        found.differing(
                "unit-differs",
                "Enheten är inte densamma i alla planer; inget är omräknat.",
                "The unit is not the same in all plans; nothing has been converted.",
                MeasureDefinition::unit);
        found.differing(
                "decimals-differ",
                "Antalet decimaler är inte detsamma i alla planer.",
                "The number of decimals is not the same in all plans.",
                definition -> String.valueOf(definition.decimals()));
        found.differing(
                "direction-differs",
                "Vilket håll som är bättre är inte detsamma i alla planer.",
                "Which way is better is not the same in all plans.",
                definition ->
                        definition.direction() == null ? null : definition.direction().name());
        List<String> organisations =
                places.stream().map(Place::organisation).distinct().sorted().toList();
        if (organisations.size() > 1) {
            found.flags.add(
                    new Flag(
                            "several-organisations",
                            "Flera organisationer använder samma nyckel; den kan betyda olika.",
                            "Several organisations use this key; it may not mean the same.",
                            Map.of("organisations", String.join(", ", organisations))));
        }
        return List.copyOf(found.flags);
    }

    /** What a plan does not state differs from nothing. */
    private void differing(
            String code,
            String message,
            String messageEn,
            Function<MeasureDefinition, @Nullable String> part) {
        Map<String, String> stated = new TreeMap<>();
        for (MeasureDefinition definition : definitions) {
            String value = part.apply(definition);
            if (value != null) {
                stated.put(definition.planId() + "/" + definition.key(), value);
            }
        }
        if (stated.values().stream().filter(Objects::nonNull).distinct().count() > 1) {
            flags.add(new Flag(code, message, messageEn, stated));
        }
    }
}
