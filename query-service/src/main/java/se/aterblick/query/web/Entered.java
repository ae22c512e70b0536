package se.aterblick.query.web;

import org.jspecify.annotations.Nullable;
import se.aterblick.form.WrittenDecimal;

/** What people write in a form, as the interfaces take it. */
final class Entered {

    private Entered() {}

    /** A decimal; what cannot be read as one stays as it is, for the interface to refuse. */
    static @Nullable String decimal(@Nullable String written) {
        @Nullable String text = text(written);
        return text == null ? null : WrittenDecimal.plain(text).orElse(text);
    }

    /** A text without space around it and with plain line ends; null if there is none. */
    static @Nullable String text(@Nullable String written) {
        String text = written == null ? "" : written.replace("\r\n", "\n").strip();
        return text.isEmpty() ? null : text;
    }
}
