package se.aterblick.query.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words and numbers of charts in a language, whatever the machine's own is. */
final class ChartWords {

    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle bundle;

    ChartWords(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("chart/messages", language, EXACTLY);
    }

    String text(String key, String... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }

    /** How the numbers of an axis are written. */
    DecimalFormat numbers() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(language.getLanguage().equals("sv") ? ',' : '.');
        symbols.setGroupingSeparator('\u00a0');
        symbols.setMinusSign('\u2212');
        return new DecimalFormat("#,##0.###", symbols);
    }
}
