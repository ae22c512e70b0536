package se.aterblick.query.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses of tiles, with the examples of C2SP tlog-tiles. */
class TilePathTests {

    @ParameterizedTest
    @CsvSource({
        "000, 0, 256",
        "005, 5, 256",
        "999, 999, 256",
        "x001/000, 1000, 256",
        "x001/x234/067, 1234067, 256",
        "x001/x234/067.p/5, 1234067, 5",
        "255.p/255, 255, 255"
    })
    void areReadAndWritten(String path, long index, int width) {
        assertThat(TilePath.parse(path)).contains(new TilePath(index, width));
        assertThat(new TilePath(index, width)).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0000",
                "x000/001",
                "001/002",
                "x001",
                "/000",
                "000/",
                "000.p/0",
                "000.p/256",
                "000.p/257",
                "000.p/-1",
                "000.p/05",
                "000.p",
                "000.p/",
                "0é0",
                "-01",
                "x001/x234/67"
            })
    void areNothingElse(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }

    @Test
    void areReadAndWrittenAlikeForManyIndexes() {
        for (long index = 0; index < 3_000_000_000L; index = index * 3 + 7) {
            assertThat(TilePath.parse(new TilePath(index, 9).toString()))
                    .contains(new TilePath(index, 9));
        }
    }
}
