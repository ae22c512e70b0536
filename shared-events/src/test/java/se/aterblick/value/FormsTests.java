package se.aterblick.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.aterblick.event.EventId;

/** The forms that are checked by hand, against the patterns they stand for. */
class FormsTests {

    private static final int TEXTS = 50_000;

    @Test
    void decimals() {
        check("-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,6})?", "-.0019e+ ٤", Decimal::of);
    }

    @Test
    void slugs() {
        check(
                "[a-z0-9](?:[a-z0-9.-]{0,78}[a-z0-9])?",
                "az09.-_Aå ",
                text -> Checks.slug("x", text));
    }

    @Test
    void eventIds() {
        check("[A-Za-z0-9-]{1,64}", "azAZ09-._å ", EventId::of);
    }

    private static void check(String pattern, String alphabet, Consumer<String> form) {
        Pattern reference = Pattern.compile(pattern);
        Random random = new Random(1);
        int valid = 0;
        for (int i = 0; i < TEXTS; i++) {
            // Mostly of the first letters, of which most are allowed; some too long.
            int letters = random.nextInt(8) == 0 ? alphabet.length() : 6;
            int length = random.nextInt(8) == 0 ? random.nextInt(90) : random.nextInt(9);
            StringBuilder text = new StringBuilder();
            random.ints(length, 0, letters).forEach(n -> text.append(alphabet.charAt(n)));
            boolean expected = reference.matcher(text).matches();
            valid += expected ? 1 : 0;
            assertThat(accepts(form, text.toString())).as("'%s'", text).isEqualTo(expected);
        }
        assertThat(valid).isBetween(TEXTS / 20, TEXTS - TEXTS / 20);
    }

    private static boolean accepts(Consumer<String> form, String text) {
        try {
            form.accept(text);
            return true;
        } catch (InvalidValue e) {
            return false;
        }
    }
}
