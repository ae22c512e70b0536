package se.aterblick.form;

import java.util.List;

/**
 * A column of a sheet.
 *
 * @param id the name of the field it holds, the same in every language; of a part's field, after
 *     that of the list and a point
 */
public record FormColumn(
        String id, String swedish, String english, Use use, Holds holds, FormWords words) {

    private static final String PARTS = FormSheet.PARTS + ".";

    /** What a column is for. */
    public enum Use {
        /** Says what the row is about; not to be changed. */
        KEY,
        /** Shown to whoever fills in the row; not read. */
        CONTEXT,
        /** Not to be changed, and part of what is reported. */
        FIXED,
        /** Filled in. */
        INPUT,
        /** Filled in as it was last, and may be changed; alone it says nothing. */
        CARRIED
    }

    /** What stands in its cells. */
    public enum Holds {
        TEXT,
        PROSE,
        DECIMAL,
        WHOLE_NUMBER,
        DAY,
        /** One of the plan's own words for a status. */
        OWN_WORD,
        /** A reason; some are suggested, any will do. */
        REASON,
        /** The key of one of the plan's service areas. */
        AREA,
        /** One word of a closed list. */
        WORD
    }

    static FormColumn key(String id, String swedish, String english) {
        return new FormColumn(id, swedish, english, Use.KEY, Holds.TEXT, FormWords.NONE);
    }

    static FormColumn context(String id, String swedish, String english, Holds holds) {
        return new FormColumn(id, swedish, english, Use.CONTEXT, holds, FormWords.NONE);
    }

    static FormColumn input(String id, String swedish, String english, Holds holds) {
        return new FormColumn(id, swedish, english, Use.INPUT, holds, FormWords.NONE);
    }

    static FormColumn carried(String id, String swedish, String english, Holds holds) {
        return new FormColumn(id, swedish, english, Use.CARRIED, holds, FormWords.NONE);
    }

    static FormColumn words(String id, String swedish, String english, Use use, FormWords words) {
        return new FormColumn(id, swedish, english, use, Holds.WORD, words);
    }

    String heading(FormLanguage language) {
        return language.of(swedish, english);
    }

    boolean isInput() {
        return use == Use.INPUT || isCarried();
    }

    /** Whether it is filled in as it was in the last period. */
    public boolean isCarried() {
        return use == Use.CARRIED;
    }

    /** The codes of the closed list that a word is of, in its order; none for anything else. */
    public List<String> codes() {
        return words.codes();
    }

    List<String> choices(FormLanguage language) {
        return words.all(language);
    }

    /** A value as people write it in a language. */
    public String shown(String value, FormLanguage language) {
        return switch (holds) {
            case DECIMAL -> value.replace('.', language.decimalSign());
            case WORD -> value.isEmpty() ? "" : words.word(value, language);
            case TEXT, PROSE, WHOLE_NUMBER, DAY, OWN_WORD, REASON, AREA -> value;
        };
    }

    /** Whether it is about a part of an update, which has a row of its own. */
    public boolean isOfPart() {
        return id.startsWith(PARTS);
    }

    /** The name of the field within the update, or within the part, that it holds. */
    public String field() {
        return isOfPart() ? id.substring(PARTS.length()) : id;
    }
}
