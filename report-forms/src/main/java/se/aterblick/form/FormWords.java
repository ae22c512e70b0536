package se.aterblick.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words that stand for the codes of a closed list; a code itself is understood as well. */
enum FormWords {
    NONE,
    PROGRESS(
            word("NOT_STARTED", "Ej påbörjad", "Not started"),
            word("ONGOING", "Pågår", "Ongoing"),
            word("DONE", "Klar", "Done"),
            word("POSTPONED", "Uppskjuten", "Postponed"),
            word("CANCELLED", "Avbruten", "Cancelled")),
    FULFILMENT(
            word("FULFILLED", "Uppfylls", "Fulfilled"),
            word("PARTLY_FULFILLED", "Uppfylls delvis", "Partly fulfilled"),
            word("NOT_FULFILLED", "Uppfylls ej", "Not fulfilled")),
    BASIS(
            word("PERIOD", "Perioden", "The period"),
            word("ROLLING_12", "Rullande 12", "Rolling 12"),
            word("MONTH", "Månaden", "The month"),
            word("YEAR_TO_DATE", "Ackumulerat", "Year to date"),
            word("YEAR_TO_DATE_MEAN", "Ackumulerat medelvärde", "Year-to-date mean")),
    MONEY(word("SEK", "kr", "SEK"), word("KSEK", "tkr", "KSEK"), word("MSEK", "mnkr", "MSEK")),
    VERDICT(
            word("NO_DEVIATION", "Ingen avvikelse", "No deviation"),
            word("DEVIATION", "Avvikelse", "Deviation"),
            word("NOT_PERFORMED", "Ej genomförd", "Not performed"));

    private record Word(String code, String swedish, String english) {}

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of records
    private final List<Word> words;

    FormWords(Word... words) {
        this.words = List.of(words);
    }

    private static Word word(String code, String swedish, String english) {
        return new Word(code, swedish, english);
    }

    List<String> codes() {
        return words.stream().map(Word::code).toList();
    }

    /** All words, in the order of the list. */
    List<String> all(FormLanguage language) {
        return words.stream().map(w -> language.of(w.swedish(), w.english())).toList();
    }

    /** The word for a code; the code itself where there is none. */
    String word(String code, FormLanguage language) {
        return words.stream()
                .filter(w -> w.code().equals(code))
                .map(w -> language.of(w.swedish(), w.english()))
                .findFirst()
                .orElse(code);
    }

    /** The code a word stands for, in either language and however it is capitalised. */
    Optional<String> code(String text) {
        String asked = text.strip().toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(w ->
                        asked.equals(w.code().toLowerCase(Locale.ROOT))
                                || asked.equals(w.swedish().toLowerCase(Locale.ROOT))
                                || asked.equals(w.english().toLowerCase(Locale.ROOT)))
                .map(Word::code)
                .findFirst();
    }
}
