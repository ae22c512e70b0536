package se.aterblick.query.document.template;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Whose document it is, as the organisation has configured it.
 *
 * @param name the committee's name; that of the plan where there is none
 * @param logo a PNG image, if there is one
 */
public record Letterhead(@Nullable String name, @Nullable Logo logo) {

    public static final Letterhead NONE = new Letterhead(null, null);

    /** An image with the words that stand for it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Logo(byte[] png, String text) {

        /** The image as an address that asks nobody for it. */
        public String address() {
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        }
    }
}
