package se.aterblick.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which names are offered for one that does not exist. */
class NearestTests {

    @Test
    void offersTheNearestFirstAndAtMostThree() {
        assertThat(
                        Nearest.to(
                                "rgs-2042",
                                List.of(
                                        "leanlink-2023",
                                        "rgs-2022",
                                        "rgs-2024",
                                        "rk-2023",
                                        "rgs-2042b")))
                .containsExactly("rgs-2022", "rgs-2042b", "rgs-2024");
    }

    @Test
    void mindsNoCase() {
        assertThat(Nearest.to("KOST", List.of("it", "fastighet", "vard", "kost")))
                .containsExactly("kost", "it", "vard");
    }

    @Test
    void offersNothingWhereThereIsNothing() {
        assertThat(Nearest.to("rgs", List.of())).isEmpty();
    }
}
