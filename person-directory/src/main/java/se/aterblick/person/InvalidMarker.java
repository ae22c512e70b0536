package se.aterblick.person;

/** A text holds a personal marker that cannot be read; the message does not repeat it. */
public final class InvalidMarker extends RuntimeException {

    InvalidMarker() {
        super("invalid personal marker", null, false, false);
    }
}
