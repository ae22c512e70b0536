package se.aterblick.query.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tree in tiles against the RFC's definitions. {@code -Daterblick.seed=…} repeats a run or
 * makes another one.
 */
class TreeTests {

    private static final long SEED = Long.getLong("aterblick.seed", 9_162L);

    /** All sizes, leaves and earlier sizes up to here. */
    private static final int SMALL = 70;

    @Test
    void provesEveryLeafAndEveryEarlierTreeOfAllSmallTrees() {
        TestTree tree = TestTree.of(SMALL);
        for (int size = 1; size <= SMALL; size++) {
            List<Hash> d = tree.leaves.subList(0, size);
            Tree fast = tree.at(size);
            assertThat(fast.root()).isEqualTo(SlowTree.mth(d));
            for (int m = 0; m < size; m++) {
                assertThat(fast.inclusion(m)).isEqualTo(SlowTree.path(m, d));
            }
            for (int m = 0; m <= size; m++) {
                assertThat(fast.consistency(m)).isEqualTo(SlowTree.proof(m, d));
            }
        }
    }

    @Test
    void isTheEmptyTreeBeforeTheFirstLeaf() {
        assertThat(TestTree.of(0).at(0).root()).isEqualTo(Hash.OF_EMPTY_TREE);
        assertThat(new Frontier().root()).isEqualTo(Hash.OF_EMPTY_TREE);
        assertThat(Hash.OF_EMPTY_TREE.hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 66_049})
    void isRightAtTheBordersOfTiles(int size) {
        TestTree tree = TestTree.of(size);
        agrees(tree, size, List.of(0, 1, 254, size / 2, size - 2, size - 1));
        assertThat(tree.frontier.root()).isEqualTo(SlowTree.mth(tree.leaves));
    }

    @Test
    void isRightAtRandomSizes() {
        Random random = new Random(SEED);
        TestTree tree = TestTree.of(70_000);
        for (int i = 0; i < 12; i++) {
            int size = 2 + random.nextInt(69_998);
            agrees(tree, size, List.of(random.nextInt(size), random.nextInt(size), size - 1));
        }
        System.out.printf("-Daterblick.seed=%d%n", SEED);
    }

    @Test
    void goesOnFromTilesAsIfItHadNeverStopped() {
        TestTree tree = TestTree.of(0);
        TestTree other = TestTree.of(66_000);
        for (Hash leaf : other.leaves) {
            tree.append(leaf);
            int size = tree.leaves.size();
            if (size < 600 || (size > 65_300 && size % 97 == 0) || Math.abs(size - 65_536) < 3) {
                Frontier read = Frontier.of(tree, size);
                assertThat(read.size()).isEqualTo(size);
                assertThat(read.root()).isEqualTo(tree.frontier.root());
            }
        }
        assertThat(tree.frontier.root()).isEqualTo(other.at(66_000).root());
        List<Tile> filled = new ArrayList<>();
        Frontier read = Frontier.of(tree, 65_535);
        read.append(other.leaves.get(65_535), filled::add);
        assertThat(filled)
                .extracting(tile -> tile.level() + "/" + tile.index())
                .containsExactly("0/255", "1/0");
    }

    @Test
    void refusesProofsThatCannotBe() {
        Tree tree = TestTree.of(3).at(3);
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(3));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(4));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(-1));
    }

    @Test
    void knowsHowWideATileIs() {
        assertThat(Tile.width(0, 0, 255)).isEqualTo(255);
        assertThat(Tile.width(0, 0, 256)).isEqualTo(256);
        assertThat(Tile.width(0, 1, 256)).isZero();
        assertThat(Tile.width(1, 0, 255)).isZero();
        assertThat(Tile.width(1, 0, 70_000)).isEqualTo(256);
        assertThat(Tile.width(1, 1, 70_000)).isEqualTo(17);
        assertThat(Tile.width(2, 0, 70_000)).isEqualTo(1);
        assertThat(Tile.width(63, 0, 70_000)).isZero();
        assertThat(Tile.width(0, Long.MAX_VALUE, 70_000)).isZero();
    }

    private static void agrees(TestTree tree, int size, List<Integer> places) {
        List<Hash> d = tree.leaves.subList(0, size);
        Tree fast = tree.at(size);
        Hash root = SlowTree.mth(d);
        assertThat(fast.root()).isEqualTo(root);
        for (int m : places) {
            assertThat(fast.inclusion(m)).isEqualTo(SlowTree.path(m, d));
            assertThat(fast.consistency(m)).isEqualTo(SlowTree.proof(m, d));
            assertThat(ProofCheck.inclusion(d.get(m), m, size, fast.inclusion(m), root)).isTrue();
        }
    }
}
