package se.aterblick.query.rebuild;

import se.aterblick.query.projection.Processor;
import se.aterblick.query.projection.Projection;

/** One projection of those that are rebuilt together. */
record Part(Rebuild rebuild, Projection projection) {

    Processor processor() {
        return projection.processor();
    }
}
