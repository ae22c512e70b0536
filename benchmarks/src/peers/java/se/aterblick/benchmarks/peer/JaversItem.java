package se.aterblick.benchmarks.peer;

import org.javers.core.metamodel.annotation.Id;
import org.javers.core.metamodel.annotation.TypeName;

/** An item as an entity of JaVers. */
@TypeName("Item")
record JaversItem(@Id String id, int item, int value, String comment) {

    static JaversItem of(Update update) {
        return new JaversItem(
                id(update.plan(), update.item()), update.item(), update.value(), update.comment());
    }

    static String id(int plan, int item) {
        return Update.planName(plan) + "/" + item;
    }
}
