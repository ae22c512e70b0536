package se.aterblick.query.document.template;

import java.util.List;

/** Which chapter a passage of the report belongs to, by the name of its section. */
final class Sections {

    private static final List<String> ECONOMY =
            List.of("ekonomi", "investering", "resultat", "budget", "kostnad", "intakt");
    private static final List<String> STAFF =
            List.of(
                    "medarbetar",
                    "personal",
                    "arbetsmiljo",
                    "uppfoljning-av-arbetsmiljo",
                    "kompetens",
                    "schema",
                    "bemanning",
                    "halsa");

    private Sections() {}

    /** What is neither of the economy nor of the staff belongs to the summary. */
    static String chapterOf(String section) {
        if (ECONOMY.stream().anyMatch(section::startsWith)) {
            return "ECONOMY";
        }
        return STAFF.stream().anyMatch(section::startsWith) ? "STAFF" : "SUMMARY";
    }
}
