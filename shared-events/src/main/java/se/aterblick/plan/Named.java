package se.aterblick.plan;

import se.aterblick.value.Checks;

/**
 * An organisation, committee, administration or service area: a key that lasts and a name that may
 * change.
 */
public record Named(String id, String name) {

    public Named {
        Checks.slug("id", id);
        Checks.title("name", name);
    }
}
