package se.aterblick.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.query.web.Prose.Block;

class ProseTests {

    @Test
    void keepsParagraphsApartAndLinesTogether() {
        assertThat(Prose.of("Ett\nstycke.\n\nEtt till."))
                .containsExactly(
                        new Block(false, List.of("Ett", "stycke.")),
                        new Block(false, List.of("Ett till.")));
    }

    @Test
    void makesAListOfLinesThatBeginWithADashOrABullet() {
        assertThat(Prose.of("Vi har:\n- ett\n– två\n• tre\nKlart."))
                .containsExactly(
                        new Block(false, List.of("Vi har:")),
                        new Block(true, List.of("ett", "två", "tre")),
                        new Block(false, List.of("Klart.")));
    }

    @Test
    void takesNoNegativeNumberForAnItem() {
        assertThat(Prose.of("-4,4 mnkr")).containsExactly(new Block(false, List.of("-4,4 mnkr")));
    }

    @Test
    void isEmptyWhereNothingIsWritten() {
        assertThat(Prose.of(null)).isEmpty();
        assertThat(Prose.of(" \n")).isEmpty();
    }
}
