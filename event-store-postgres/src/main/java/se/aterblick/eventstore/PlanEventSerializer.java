package se.aterblick.eventstore;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import se.aterblick.event.EventType;

/**
 * Writes plan events as JSON under their logical names and revisions.
 *
 * <p>A stored type that this version cannot read throws instead of being skipped, so that whoever
 * reads the log stops loudly.
 */
public final class PlanEventSerializer extends Jackson3Serializer {

    private static final String METADATA = MetaData.class.getName();

    private PlanEventSerializer(Builder builder) {
        super(builder);
    }

    public static PlanEventSerializer create() {
        return new PlanEventSerializer(
                Jackson3Serializer.builder().jsonMapperBuilderCustomizer(PlanJson::configure));
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        if (MetaData.class.isAssignableFrom(type)) {
            return new SimpleSerializedType(METADATA, null);
        }
        EventType eventType = EventType.of(type);
        return new SimpleSerializedType(eventType.logicalName(), eventType.revision());
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (METADATA.equals(type.getName())) {
            return MetaData.class;
        }
        return EventType.of(type.getName(), type.getRevision()).eventClass();
    }
}
