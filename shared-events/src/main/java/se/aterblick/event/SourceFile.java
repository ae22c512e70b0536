package se.aterblick.event;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;

/**
 * The file that something recorded stood in.
 *
 * @param contentHash of the file as it was sent: {@code sha-256:} and hexadecimal digits
 * @param name what it was called; absent where nobody said
 */
public record SourceFile(String contentHash, @Nullable String name) {

    private static final Pattern HASH = Pattern.compile("sha-256:[0-9a-f]{64}");

    public SourceFile {
        if (!HASH.matcher(Checks.required("contentHash", contentHash)).matches()) {
            throw new InvalidValue("contentHash", "content-hash", contentHash);
        }
        Checks.optionalTitle("fileName", name);
    }
}
