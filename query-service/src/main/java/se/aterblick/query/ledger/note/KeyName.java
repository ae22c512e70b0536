package se.aterblick.query.ledger.note;

/** The rule of C2SP signed-note for the names of keys, which an origin must keep too. */
public final class KeyName {

    private KeyName() {}

    /** The name itself: not empty, without a space of any kind and without a plus sign. */
    public static String checked(String name) {
        if (name.isEmpty()
                || name.indexOf('+') >= 0
                || name.codePoints()
                        .anyMatch(c ->
                                Character.isWhitespace(c)
                                        || Character.isSpaceChar(c)
                                        || Character.isISOControl(c))) {
            throw new MalformedNote("'%s' cannot be the name of a key".formatted(name));
        }
        return name;
    }
}
