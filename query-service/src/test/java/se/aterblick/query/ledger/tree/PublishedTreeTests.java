package se.aterblick.query.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tree against what others have published of the eight leaves that every implementation of
 * Certificate Transparency is tested with, and against a verifier that is not ours.
 */
class PublishedTreeTests {

    private static final long SEED = Long.getLong("aterblick.seed", 6_962L);

    private static final List<String> LEAVES =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");

    private static final TestTree TREE = tree();

    private static TestTree tree() {
        TestTree tree = new TestTree();
        LEAVES.forEach(leaf -> tree.append(Hash.ofLeaf(HexFormat.of().parseHex(leaf))));
        return tree;
    }

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void givesThePublishedRoots(int size, String root) {
        assertThat(TREE.at(size).root().hex()).isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, ''",
        "0, 8, lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c="
                + " Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4="
                + " a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=",
        "5, 8, vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms="
                + " yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA="
                + " 037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
        "2, 3, +sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=",
        "1, 5, bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0="
                + " Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4="
                + " vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms="
    })
    void givesThePublishedInclusionProofs(int leaf, int size, String proof) {
        assertThat(TREE.at(size).inclusion(leaf)).isEqualTo(hashes(proof));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c="
                + " Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4="
                + " a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=",
        "6, 8, DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o="
                + " yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA="
                + " 037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
        "2, 5, Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4="
                + " vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=",
        "6, 7, DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o="
                + " sIaT7C5yFZcTBkHoIR5+7cy0wmQTlj7ubB4u0W/7Gl8="
                + " 037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc="
    })
    void givesThePublishedConsistencyProofs(int from, int to, String proof) {
        assertThat(TREE.at(to).consistency(from)).isEqualTo(hashes(proof));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 255, 256, 257, 1_000, 65_535, 65_536, 65_537})
    void convincesSigstoresVerifier(int size) throws InclusionProofVerificationException {
        TestTree tree = TestTree.of(size);
        byte[] root = tree.at(size).root().bytes();
        Random random = new Random(SEED);
        for (int i = 0; i < 20; i++) {
            int index = i == 0 ? size - 1 : random.nextInt(size);
            InclusionProofVerifier.verify(
                    tree.leaves.get(index).bytes(),
                    index,
                    size,
                    tree.at(size).inclusion(index).stream().map(Hash::bytes).toList(),
                    root);
        }
    }

    /** Our own check, with which other tests decide, is not laxer than the published one. */
    @Test
    void rejectsEveryByteOfAProofThatWasChanged() {
        TestTree tree = TestTree.of(300);
        for (int size : List.of(5, 8, 257, 300)) {
            Hash root = tree.at(size).root();
            int index = size / 3;
            Hash leaf = tree.leaves.get(index);
            List<Hash> proof = tree.at(size).inclusion(index);
            assertThat(ProofCheck.inclusion(leaf, index, size, proof, root)).isTrue();
            mutations(proof)
                    .forEach(wrong ->
                            assertThat(ProofCheck.inclusion(leaf, index, size, wrong, root))
                                    .isFalse());
            assertThat(ProofCheck.inclusion(leaf, index + 1, size, proof, root)).isFalse();
            assertThat(ProofCheck.inclusion(leaf, size, size, proof, root)).isFalse();

            int from = size / 2 + 1;
            Hash before = tree.at(from).root();
            List<Hash> grown = tree.at(size).consistency(from);
            assertThat(ProofCheck.consistency(from, before, size, root, grown)).isTrue();
            mutations(grown)
                    .forEach(wrong ->
                            assertThat(ProofCheck.consistency(from, before, size, root, wrong))
                                    .isFalse());
            assertThat(ProofCheck.consistency(from, root, size, root, grown)).isFalse();
            assertThat(ProofCheck.consistency(from, before, size, before, grown)).isFalse();
        }
    }

    /** Each byte changed, each hash left out, each doubled, and neighbours swapped. */
    private static List<List<Hash>> mutations(List<Hash> proof) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            for (int at = 0; at < Hash.LENGTH; at++) {
                byte[] bytes = proof.get(i).bytes();
                bytes[at] ^= 0x10;
                List<Hash> changed = new ArrayList<>(proof);
                changed.set(i, Hash.of(bytes));
                all.add(changed);
            }
            List<Hash> without = new ArrayList<>(proof);
            without.remove(i);
            all.add(without);
            List<Hash> doubled = new ArrayList<>(proof);
            doubled.add(i, proof.get(i));
            all.add(doubled);
            if (i > 0) {
                List<Hash> swapped = new ArrayList<>(proof);
                swapped.set(i, proof.get(i - 1));
                swapped.set(i - 1, proof.get(i));
                all.add(swapped);
            }
        }
        return all;
    }

    private static List<Hash> hashes(String base64) {
        return base64.isEmpty()
                ? List.of()
                : List.of(base64.split(" ")).stream()
                        .map(hash -> Hash.of(Base64.getDecoder().decode(hash)))
                        .toList();
    }
}
