package se.aterblick.query.periodview;

import se.aterblick.event.Provenance;

/**
 * Who recorded something: an opaque id and the role it was recorded in.
 *
 * @param imported whether it was recorded elsewhere originally and imported later
 */
public record Reporter(String actor, String role, boolean imported) {

    static Reporter of(Provenance provenance) {
        return new Reporter(provenance.actor(), provenance.role(), provenance.imported());
    }
}
