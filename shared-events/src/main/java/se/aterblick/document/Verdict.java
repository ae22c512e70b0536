package se.aterblick.document;

/** What an outcome means against the definition in force. */
public enum Verdict {
    ON_TARGET,
    OFF_TARGET,
    /** The plan sets no target, or none on this measure basis. */
    NO_TARGET,
    /** There is no outcome, and the reason is reported. */
    NOT_REPORTED
}
