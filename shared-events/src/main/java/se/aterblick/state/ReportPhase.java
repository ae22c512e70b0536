package se.aterblick.state;

/** How far a period's report has come; {@code LEGALLY_FINAL} depends on the day one asks. */
public enum ReportPhase {
    OPEN("open"),
    SUBMITTED("submitted"),
    REFERRED_BACK("referred-back"),
    APPROVED("approved"),
    VERIFIED("verified"),
    LEGALLY_FINAL("legally-final");

    private final String code;

    ReportPhase(String code) {
        this.code = code;
    }

    /** The stable name used in JSON. */
    public String code() {
        return code;
    }
}
