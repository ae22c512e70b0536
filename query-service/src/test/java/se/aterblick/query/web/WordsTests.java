package se.aterblick.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void marksTheWordsThatWereTakenAwayAndAdded() {
        assertThat(Words.between("Svinnet vägs varje dag.", "Svinnet vägs ibland varje dag."))
                .containsExactly(
                        new Words(Words.Kind.SAME, "Svinnet vägs "),
                        new Words(Words.Kind.ADDED, "ibland "),
                        new Words(Words.Kind.SAME, "varje dag."));
    }

    @Test
    void marksAllOfWhatWasNotThere() {
        assertThat(Words.between("", "Ny text"))
                .containsExactly(new Words(Words.Kind.ADDED, "Ny text"));
        assertThat(Words.between("3,6", "3,7"))
                .containsExactly(
                        new Words(Words.Kind.REMOVED, "3,6"), new Words(Words.Kind.ADDED, "3,7"));
    }

    /** Both texts can be read from the words, whatever they are. */
    @Test
    void losesNothingOfEitherText() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String before = text(random);
            String after = text(random);
            List<Words> words = Words.between(before, after);
            assertThat(without(words, Words.Kind.ADDED)).as("seed %d", seed).isEqualTo(before);
            assertThat(without(words, Words.Kind.REMOVED)).as("seed %d", seed).isEqualTo(after);
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> List.of("a", "bb", " ", "\n", "å ", "c  ").get(random.nextInt(6)))
                .collect(Collectors.joining());
    }

    private static String without(List<Words> words, Words.Kind kind) {
        return words.stream()
                .filter(w -> w.kind() != kind)
                .map(Words::text)
                .collect(Collectors.joining());
    }
}
