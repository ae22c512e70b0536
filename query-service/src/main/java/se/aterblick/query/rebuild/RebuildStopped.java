package se.aterblick.query.rebuild;

/** Ends a rebuild because the service stops; it begins again with the next start. */
final class RebuildStopped extends RuntimeException {

    RebuildStopped() {
        super("the service stops");
    }
}
