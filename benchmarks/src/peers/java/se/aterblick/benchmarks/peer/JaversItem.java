package se.aterblick.benchmarks.peer;

import org.javers.core.metamodel.annotation.Entity;
import org.javers.core.metamodel.annotation.Id;
import org.javers.core.metamodel.annotation.TypeName;
import org.javers.core.metamodel.object.CdoSnapshot;

/** An item as an entity that JaVers takes snapshots of, field by field. */
@Entity
@TypeName(JaversItem.TYPE)
final class JaversItem {

    static final String TYPE = "item";

    /** What a first snapshot changes, and every other. */
    static final String ALL = "[\"number\",\"reported\",\"comment\",\"id\",\"plan\"]";

    static final String CHANGED = "[\"reported\",\"comment\"]";

    // Of primitive fields JaVers keeps no zeros.
    @Id private final Long id;
    private final Integer plan;
    private final Integer number;
    private final Integer reported;
    private final String comment;

    JaversItem(Update update) {
        this.id = id(update.plan(), update.item());
        this.plan = update.plan();
        this.number = update.item();
        this.reported = update.value();
        this.comment = update.comment();
    }

    static long id(int plan, int item) {
        return (long) plan * Workload.ITEMS + item + 1;
    }

    static Reading reading(CdoSnapshot snapshot) {
        return new Reading(
                (Integer) snapshot.getPropertyValue("number"),
                (Integer) snapshot.getPropertyValue("reported"),
                (String) snapshot.getPropertyValue("comment"));
    }

    /** The state of a snapshot as it is stored; the comment holds nothing that JSON escapes. */
    String state() {
        return "{\"number\":%d,\"reported\":%d,\"comment\":\"%s\",\"id\":%d,\"plan\":%d}"
                .formatted(number, reported, comment, id, plan);
    }
}
