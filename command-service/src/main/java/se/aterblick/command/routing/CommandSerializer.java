package se.aterblick.command.routing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import se.aterblick.command.lifecycle.ApproveReport;
import se.aterblick.command.lifecycle.DispatchDecision;
import se.aterblick.command.lifecycle.PostPublicNotice;
import se.aterblick.command.lifecycle.ReferReportBack;
import se.aterblick.command.lifecycle.SubmitReport;
import se.aterblick.command.lifecycle.VerifyMinutes;
import se.aterblick.command.plan.AdoptPlan;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.command.rejection.RejectionReason;
import se.aterblick.command.reporting.CorrectFact;
import se.aterblick.command.reporting.Precondition;
import se.aterblick.command.reporting.RecordBatch;
import se.aterblick.command.reporting.RecordFacts;
import se.aterblick.command.revision.RevisePlan;
import se.aterblick.eventstore.PlanJson;
import tools.jackson.databind.cfg.MapperBuilder;

/**
 * Writes commands and answers as JSON, for another instance to read at once; nothing of it is
 * stored. What decides knows nothing of JSON, so what is missing there is said here.
 */
final class CommandSerializer {

    private CommandSerializer() {}

    static Serializer create() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(CommandSerializer::configure)
                .build();
    }

    private static void configure(MapperBuilder<?, ?> mapper) {
        PlanJson.configure(mapper);
        mapper.addMixIn(PlanCommand.class, AnyCommand.class)
                .addMixIn(RejectionReason.class, AnyReason.class)
                .addMixIn(Precondition.class, AnyPrecondition.class);
    }

    /** Several that are decided together may be of different kinds. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "command")
    @JsonSubTypes({
        @JsonSubTypes.Type(AdoptPlan.class),
        @JsonSubTypes.Type(RevisePlan.class),
        @JsonSubTypes.Type(RecordFacts.class),
        @JsonSubTypes.Type(CorrectFact.class),
        @JsonSubTypes.Type(RecordBatch.class),
        @JsonSubTypes.Type(SubmitReport.class),
        @JsonSubTypes.Type(ReferReportBack.class),
        @JsonSubTypes.Type(ApproveReport.class),
        @JsonSubTypes.Type(VerifyMinutes.class),
        @JsonSubTypes.Type(PostPublicNotice.class),
        @JsonSubTypes.Type(DispatchDecision.class)
    })
    private interface AnyCommand {}

    /** Sealed, so that all are known. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "reason")
    private interface AnyReason {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "condition")
    private interface AnyPrecondition {}
}
