package se.aterblick.command.accounting;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import se.aterblick.document.ContentHash;
import se.aterblick.event.SourceFile;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;

/**
 * An SIE file with the mapping it is read by.
 *
 * @param file the bytes as the accounting system wrote them, in base64 (RFC 4648, 4)
 * @param fileName what it is called; kept with what is recorded
 */
public record AccountingFile(AccountMapping mapping, @Nullable String fileName, String file) {

    public AccountingFile {
        Checks.required("mapping", mapping);
        Checks.optionalTitle("fileName", fileName);
        if (decoded(Checks.required("file", file)).length == 0) {
            throw new InvalidValue("file", "empty", "");
        }
    }

    byte[] bytes() {
        return decoded(file);
    }

    /** What is kept of it with every event. */
    public SourceFile source() {
        return new SourceFile(ContentHash.of(bytes()).value(), fileName);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("file", "base64", base64);
        }
    }
}
