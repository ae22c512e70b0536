package se.aterblick.verifier.verdict;

/** What came out of one check. */
public enum Verdict {
    OK,
    /** Something is not as it must be. */
    WRONG,
    /** It was to be checked and could not be. */
    NOT_CHECKED,
    /** Nobody asked for it to be checked. */
    NOT_ASKED
}
