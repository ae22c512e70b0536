package se.aterblick.reporting;

import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;

/**
 * A passage of the report; lines that begin with {@code "- "} are a bullet list. {@code order}
 * sorts passages.
 */
public record Narrative(
        String section,
        @Nullable String serviceArea,
        String period,
        @Nullable Integer order,
        String title,
        String text)
        implements Fact {

    public Narrative {
        Checks.slug("section", section);
        Checks.optionalSlug("serviceArea", serviceArea);
        Checks.code("period", period);
        Checks.title("title", title);
        Checks.text("text", text);
    }

    @Override
    public FactKey key() {
        return new FactKey(FactKind.NARRATIVE, section, serviceArea, null);
    }
}
