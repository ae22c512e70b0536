package se.aterblick.http.caller;

/** What a caller may be; a token can name several. */
public enum Role {
    /** Reports, for the service areas in the token. */
    MANAGER,
    /** Reads everything, reports economy, adopts and revises plans, imports. */
    CONTROLLER,
    /** Submits, refers back, approves, records what follows a decision. */
    REGISTRAR,
    /** Reads, replays, compares and verifies; writes nothing. */
    AUDITOR,
    /** Runs the service, names and erases persons; reports and reads nothing. */
    ADMIN
}
