package se.aterblick.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.aterblick.form.FormColumn.Use;

/** Forms with any content that can be reported, odd texts included. */
final class RandomForm {

    static final List<String> WORDS = List.of("Klart", "Uppfylls delvis", "=Pågår, \"nästan\"");

    private static final List<String> AREAS = List.of("kost", "fastighet");

    private static final List<String> TEXTS =
            List.of(
                    "Arbetet följer planen.",
                    "=1+1",
                    "+46 10",
                    "-4,4 mnkr",
                    "@alla",
                    "'citat'",
                    "Två rader:\n- en\n- två",
                    " mellanslag runt ",
                    "\"citat\"; och, annat\tmed flik",
                    "<b>&amp;</b> ]]>",
                    "{{sealed:p-4711:AAAAAAAAAAAAAAAAAAAAAAAA}}",
                    "Ærø – naïve 😀");

    private final Random random;

    RandomForm(long seed) {
        random = new Random(seed);
    }

    Form next() {
        Map<FormSheet, List<FormRow>> rows = new EnumMap<>(FormSheet.class);
        for (FormSheet sheet : FormSheet.values()) {
            int count = random.nextInt(5);
            rows.put(
                    sheet,
                    IntStream.range(0, count)
                            .boxed()
                            .flatMap(i -> rows(sheet, i).stream())
                            .toList());
        }
        return new Form(
                new FormHead("rgs-2024", "UR2", random.nextInt(5_000)),
                List.of(new Form.About("Nämnd", "Driftnämnden")),
                WORDS,
                AREAS,
                rows);
    }

    /** That of an update, and those of its parts if it has any. */
    private List<FormRow> rows(FormSheet sheet, int number) {
        @Nullable String area = random.nextBoolean() ? "kost" : null;
        @Nullable String basis = sheet == FormSheet.OUTCOME ? any(basisCodes()) : null;
        List<FormRow> rows = new ArrayList<>();
        rows.add(new FormRow("item-" + number, area, basis, values(sheet, false)));
        int parts = sheet.hasParts() ? random.nextInt(12) : 0;
        for (int part = 1; part <= parts; part++) {
            rows.add(new FormRow("item-" + number, area, basis, part, values(sheet, true)));
        }
        return rows;
    }

    private Map<String, String> values(FormSheet sheet, boolean ofPart) {
        Map<String, String> values = new HashMap<>();
        for (FormColumn column : sheet.columns()) {
            boolean shown = !column.isInput() || column.isOfPart() == ofPart;
            if (column.use() != Use.KEY && shown && random.nextInt(4) > 0) {
                values.put(column.id(), value(column));
            }
        }
        return values;
    }

    private String value(FormColumn column) {
        return switch (column.holds()) {
            case TEXT -> "g/portion";
            case PROSE, REASON -> any(TEXTS);
            case DECIMAL -> decimal();
            case WHOLE_NUMBER -> Integer.toString(random.nextInt(100));
            case DAY -> "2024-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
            case OWN_WORD -> any(WORDS);
            case AREA -> any(AREAS);
            case WORD -> any(codes(column));
        };
    }

    private String decimal() {
        String whole = Integer.toString(random.nextInt(20_000));
        int scale = random.nextInt(4);
        String decimals = scale == 0 ? "" : "." + "0".repeat(scale - 1) + random.nextInt(10);
        return (random.nextBoolean() ? "-" : "") + whole + decimals;
    }

    private static List<String> basisCodes() {
        return codes(
                FormSheet.OUTCOME.columns().stream()
                        .filter(column -> column.id().equals(FormSheet.BASIS))
                        .findFirst()
                        .orElseThrow());
    }

    private static List<String> codes(FormColumn column) {
        return column.choices(FormLanguage.SWEDISH).stream()
                .map(word -> column.words().code(word).orElseThrow())
                .toList();
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
