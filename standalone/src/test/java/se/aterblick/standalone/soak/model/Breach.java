package se.aterblick.standalone.soak.model;

import org.slf4j.helpers.MessageFormatter;

/**
 * A law that does not hold.
 *
 * @param what where, what was expected and what was found
 */
public record Breach(Law law, String what) {

    /**
     * Says what happened.
     *
     * @param what with a {@code {}} for each of the arguments
     */
    public static Breach of(Law law, String what, Object... arguments) {
        return new Breach(law, MessageFormatter.basicArrayFormat(what, arguments));
    }
}
