package se.aterblick.form;

/** The language of headings and words in a form; whatever it is, both are read. */
public enum FormLanguage {
    SWEDISH,
    ENGLISH;

    String of(String swedish, String english) {
        return this == SWEDISH ? swedish : english;
    }

    char decimalSign() {
        return this == SWEDISH ? ',' : '.';
    }
}
