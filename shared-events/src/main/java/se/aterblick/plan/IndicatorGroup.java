package se.aterblick.plan;

/** The chapter of the plan an indicator stands in. */
public enum IndicatorGroup {
    STAFF,
    ECONOMY,
    OWN
}
