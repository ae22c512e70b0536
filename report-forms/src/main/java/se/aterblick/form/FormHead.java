package se.aterblick.form;

/**
 * What a form is for.
 *
 * @param sequence the last event of the plan that the form knows of
 */
public record FormHead(String planId, String period, long sequence) {

    /** What a file says that it is. */
    public static final String FORMAT = "aterblick-form/1";
}
