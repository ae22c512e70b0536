package se.aterblick.query.earlieryear;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.judgement.Judgement;
import se.aterblick.reporting.Fact;
import tools.jackson.databind.JsonNode;

/**
 * An item, indicator, volume figure or budget line of one of the years, with what was reported.
 *
 * @param definition what the plan says of it that is compared
 * @param withdrawn whether it had been withdrawn
 */
public record ReportedMember(
        @Schema(example = "matsvinn-patientkost") String id,
        String name,
        Map<String, String> definition,
        boolean withdrawn,
        List<Report> reports) {

    /**
     * One report on it.
     *
     * @param reported the fact exactly as reported
     * @param judgement by the definition in force at that point; for outcomes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Report(
            @JsonIgnore Fact fact,
            @Schema(type = "object") JsonNode reported,
            @Nullable Judgement judgement,
            boolean corrected) {

        String place() {
            return fact.key().serviceArea() + "/" + fact.key().basis();
        }
    }
}
