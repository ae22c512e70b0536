package se.aterblick.query.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The font that texts of charts are measured in: one of ours, so that every machine measures alike.
 */
final class ChartFont {

    /** Fonts of the same measures stand in where a browser does not know ours. */
    static final String FAMILY = "'Liberation Sans', Arial, Helvetica, sans-serif";

    private static final Font REGULAR = read();

    private ChartFont() {}

    static Font of(float size) {
        return REGULAR.deriveFont(size);
    }

    private static Font read() {
        try (InputStream file =
                ChartFont.class.getResourceAsStream("/document/fonts/LiberationSans-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
