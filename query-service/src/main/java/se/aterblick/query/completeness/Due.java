package se.aterblick.query.completeness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.reporting.FactKey;
import se.aterblick.reporting.FactKind;

/**
 * Something the plan asks for in every report, or in those it names.
 *
 * @param serviceAreas the areas it concerns; empty for the whole administration
 * @param responsible roles, never persons
 * @param parts facts that answer it together where there is none for the whole
 * @param anyPart whether a fact of any one service area answers it, for want of named parts
 */
public record Due(
        FactKey whole,
        @Nullable String number,
        String name,
        List<String> serviceAreas,
        List<String> responsible,
        List<Part> parts,
        boolean anyPart) {

    /** A part of what is due: a service area, or a line of the investment budget. */
    record Part(String id, FactKey key) {}

    public Due {
        serviceAreas = List.copyOf(serviceAreas);
        responsible = List.copyOf(responsible);
        parts = List.copyOf(parts);
    }

    public FactKind kind() {
        return whole.kind();
    }

    public String item() {
        return whole.item();
    }

    /** The measure basis it is due on; absent for what has none. */
    public @Nullable String basis() {
        return whole.basis();
    }
}
