package se.aterblick.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How numbers are shown, by the style of their cells (ECMA-376, part 1, 18.8.30). */
final class ExcelStyles {

    private static final Map<String, String> BUILT_IN =
            Map.ofEntries(
                    Map.entry("1", "0"),
                    Map.entry("2", "0.00"),
                    Map.entry("3", "#,##0"),
                    Map.entry("4", "#,##0.00"),
                    Map.entry("9", "0%"),
                    Map.entry("10", "0.00%"),
                    Map.entry("14", "yyyy-mm-dd"),
                    Map.entry("15", "d-mmm-yy"),
                    Map.entry("16", "d-mmm"),
                    Map.entry("17", "mmm-yy"),
                    Map.entry("22", "yyyy-mm-dd hh:mm"));

    private static final Map<String, String> OTHERS = Map.of("0", "General", "49", "@");

    private final List<String> ofStyles;

    private ExcelStyles(List<String> ofStyles) {
        this.ofStyles = ofStyles;
    }

    static ExcelStyles of(Optional<byte[]> part) {
        Map<String, String> own = new HashMap<>();
        List<String> formats = new ArrayList<>();
        if (part.isPresent()) {
            XmlPart xml = new XmlPart(part.get());
            for (Optional<String> at = xml.next(); at.isPresent(); at = xml.next()) {
                if (at.get().equals("numFmt")) {
                    own.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
                } else if (at.get().equals("cellXfs")) {
                    styles(xml, own, formats);
                }
            }
        }
        return new ExcelStyles(formats);
    }

    private static void styles(XmlPart xml, Map<String, String> own, List<String> formats) {
        for (Optional<String> at = xml.nextWithin("cellXfs");
                at.isPresent();
                at = xml.nextWithin("cellXfs")) {
            if (at.get().equals("xf")) {
                formats.add(format(xml.attribute("numFmtId"), own));
            }
        }
    }

    /** One that is not known is told by its number, and no number is read in it. */
    private static String format(String id, Map<String, String> own) {
        @Nullable String known = own.get(id);
        if (known == null) {
            known = BUILT_IN.get(id);
        }
        return known == null ? OTHERS.getOrDefault(id.isEmpty() ? "0" : id, "?" + id) : known;
    }

    /** The format of a style; absent where a number is shown as it is. */
    @Nullable String format(String style) {
        try {
            int index = style.isEmpty() ? 0 : Integer.parseInt(style);
            String format = index < ofStyles.size() ? ofStyles.get(index) : "General";
            return format.equalsIgnoreCase("General") || format.equals("@") ? null : format;
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new FormProblem("form-unreadable");
        }
    }
}
