package se.aterblick.query.copylog;

/** A log is not the beginning of the one that was to be copied to it. */
final class LogsDiffer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogsDiffer(String how) {
        super(how);
    }
}
