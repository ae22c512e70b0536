package se.aterblick.eventstore;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import se.aterblick.event.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code plan.adopted} of revision 1, whose plan is in the first plan format. */
public final class PlanAdoptedUpcaster extends SingleEventUpcaster {

    private static final String NAME = EventType.PLAN_ADOPTED.logicalName();
    private static final SimpleSerializedType FROM = new SimpleSerializedType(NAME, "1");
    private static final SimpleSerializedType TO = new SimpleSerializedType(NAME, "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return FROM.equals(event.getType());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(TO, JsonNode.class, PlanAdoptedUpcaster::withCurrentPlan);
    }

    static boolean isOld(String name, String revision) {
        return FROM.getName().equals(name) && "1".equals(revision);
    }

    static JsonNode withCurrentPlan(JsonNode event) {
        return ((ObjectNode) event).set("plan", PlanFormats.current(event.path("plan")));
    }
}
