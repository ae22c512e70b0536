package se.aterblick.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.aterblick.reporting.FactKind;

/**
 * A code of what a row is about, so that a key that was changed by mistake is seen. It keeps nobody
 * from making a row of his own: what may be reported is decided by who reports.
 */
final class RowCode {

    private static final int BYTES = 6;

    private RowCode() {}

    static String of(
            FormHead head, FactKind kind, String item, String area, String basis, String part) {
        String whole =
                String.join("\n", head.planId(), head.period(), kind.code(), item, area, basis);
        String text = part.isEmpty() ? whole : whole + "\n" + part;
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            // A letter first, or a spreadsheet takes some codes for numbers.
            return "r" + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
