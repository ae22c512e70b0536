package se.aterblick.query.rebuild;

/** Ends an attempt because the service stops, or because another attempt has begun elsewhere. */
final class RebuildStopped extends RuntimeException {

    RebuildStopped() {
        super("this attempt is over");
    }
}
