package se.aterblick.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text as it was written: paragraphs, and lists where lines begin with a dash or a bullet. */
final class Prose {

    private static final Pattern ITEM = Pattern.compile("\\s*[-\u2013\u2022*]\\s+(.+)");

    private Prose() {}

    /** Lines that belong together. */
    record Block(boolean list, List<String> lines) {
        public String text() {
            return String.join("\n", lines);
        }
    }

    static List<Block> of(@Nullable String text) {
        List<Block> blocks = new ArrayList<>();
        boolean apart = true;
        for (String line : text == null ? List.<String>of() : text.lines().toList()) {
            Matcher item = ITEM.matcher(line);
            boolean list = item.matches();
            if (line.isBlank()) {
                apart = true;
                continue;
            }
            if (blocks.isEmpty() || blocks.getLast().list() != list || (apart && !list)) {
                blocks.add(new Block(list, new ArrayList<>()));
            }
            blocks.getLast().lines().add(list ? item.group(1).strip() : line.strip());
            apart = false;
        }
        return blocks;
    }
}
