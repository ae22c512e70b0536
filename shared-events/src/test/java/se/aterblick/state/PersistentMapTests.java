package se.aterblick.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PersistentMapTests {

    /** A key whose hash a test chooses, so that keys meet in one bucket. */
    private record Key(int hash, int id) {
        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.hash == hash && key.id == id;
        }
    }

    private record Version(PersistentMap<Key, Integer> map, Map<Key, Integer> expected) {}

    @Test
    void behavesLikeAHashMapAndNeverChangesOlderVersions() {
        for (long seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            PersistentMap<Key, Integer> map = PersistentMap.empty();
            Map<Key, Integer> model = new HashMap<>();
            List<Version> versions = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                Key key = key(random);
                map = map.with(key, i);
                model.put(key, i);
                if (i % 100 == 0) {
                    versions.add(new Version(map, Map.copyOf(model)));
                }
            }
            versions.add(new Version(map, model));
            for (Version version : versions) {
                assertSame(version);
            }
        }
    }

    @Test
    void isEmptyAtFirstAndStaysSo() {
        PersistentMap<String, Integer> empty = PersistentMap.empty();
        PersistentMap<String, Integer> one = empty.with("a", 1);

        assertThat(empty.get("a")).isNull();
        assertThat(empty.values()).isEmpty();
        assertThat(one.get("a")).isEqualTo(1);
        assertThat(one.with("a", 2).values()).containsExactly(2);
        assertThat(one.values()).containsExactly(1);
    }

    private static void assertSame(Version version) {
        version.expected()
                .forEach((key, value) -> assertThat(version.map().get(key)).isEqualTo(value));
        assertThat(version.map().values())
                .containsExactlyInAnyOrderElementsOf(version.expected().values());
        assertThat(version.map().get(new Key(1, -1))).isNull();
    }

    private static Key key(Random random) {
        int hash = random.nextBoolean() ? random.nextInt() : random.nextInt(3);
        return new Key(hash, random.nextInt(40));
    }
}
