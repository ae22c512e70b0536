package se.aterblick.plan;

/** How something of a plan goes on from something of an earlier one. */
public enum LineageRelation {
    /** One continues one, under another key. */
    CONTINUES,
    /** One continues several. */
    MERGES,
    /** Several continue one. */
    SPLITS,
    /** The key has stayed. */
    SAME_KEY
}
