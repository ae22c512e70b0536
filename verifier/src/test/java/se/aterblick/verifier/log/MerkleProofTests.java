package se.aterblick.verifier.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.verifier.fixtures.ReferenceTree;
import se.aterblick.verifier.json.JsonObject;
import se.aterblick.verifier.verdict.Problem;

/** Proofs of every small tree, right and damaged in every byte. */
class MerkleProofTests {

    private static final int LARGEST = 40;

    /** The leaves and roots that implementations of RFC 6962 test themselves with. */
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

    private static final List<String> ROOTS =
            List.of(
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void agreesWithThePublishedRoots() {
        List<byte[]> leaves =
                LEAVES.stream().map(l -> ReferenceTree.leaf(HexFormat.of().parseHex(l))).toList();
        for (int n = 1; n <= leaves.size(); n++) {
            String root = hash(ReferenceTree.root(leaves.subList(0, n))).hex();
            assertThat(root).isEqualTo(ROOTS.get(n - 1));
            for (int i = 0; i < n; i++) {
                Hash leaf = Hash.leaf(HexFormat.of().parseHex(LEAVES.get(i)));
                var proof = hashes(ReferenceTree.inclusion(i, leaves.subList(0, n)));
                assertThat(MerkleProof.root(leaf, i, n, proof)).isEqualTo(new Hash(root));
            }
        }
    }

    @Test
    void provesEveryLeafOfEveryTreeAndNoOther() {
        for (int n = 1; n <= LARGEST; n++) {
            List<byte[]> leaves = leaves(n);
            Hash root = hash(ReferenceTree.root(leaves));
            for (int i = 0; i < n; i++) {
                var proof = hashes(ReferenceTree.inclusion(i, leaves));
                assertThat(MerkleProof.root(hash(leaves.get(i)), i, n, proof)).isEqualTo(root);
                for (int other = 0; other < n; other++) {
                    assertThat(other != i && proves(leaves.get(i), other, n, proof, root))
                            .isFalse();
                    assertThat(other != i && proves(leaves.get(other), i, n, proof, root))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void rejectsAnInclusionProofWithAnyByteChangedOrAnyHashMoreOrLess() {
        for (int n : List.of(1, 2, 3, 7, 8, 21)) {
            List<byte[]> leaves = leaves(n);
            Hash root = hash(ReferenceTree.root(leaves));
            for (int i = 0; i < n; i++) {
                int index = i;
                List<byte[]> proof = ReferenceTree.inclusion(i, leaves);
                damaged(proof)
                        .forEach(bad ->
                                assertThat(proves(leaves.get(index), index, n, hashes(bad), root))
                                        .isFalse());
            }
        }
    }

    @Test
    void provesEveryTreeTheBeginningOfEveryLaterOne() {
        for (int n = 0; n <= LARGEST; n++) {
            for (int m = 0; m <= n; m++) {
                var proof = hashes(ReferenceTree.consistency(m, leaves(n)));
                assertThat(isConsistent(tree(m), tree(n), proof)).as("%d of %d", m, n).isTrue();
                assertThat(m < n && isConsistent(tree(n), tree(m), proof)).isFalse();
                if (m > 0) {
                    assertThat(isConsistent(fork(m), tree(n), proof)).isFalse();
                    assertThat(isConsistent(tree(m), fork(n), proof)).isFalse();
                }
            }
        }
    }

    @Test
    void rejectsAConsistencyProofWithAnyByteChangedOrAnyHashMoreOrLess() {
        for (int n : List.of(2, 3, 7, 8, 21)) {
            for (int m = 1; m <= n; m++) {
                Checkpoint from = tree(m);
                damaged(ReferenceTree.consistency(m, leaves(n)))
                        .forEach(bad ->
                                assertThat(isConsistent(from, tree(n), hashes(bad))).isFalse());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 5, Long.MAX_VALUE, Long.MIN_VALUE})
    void refusesAnIndexOutsideTheTree(long index) {
        for (int size : List.of(1, 5)) {
            assertThat(MerkleProof.root(hash(new byte[32]), index, size, List.of())).isNull();
        }
    }

    @Test
    void refusesMoreHashesThanATreeCanBeHigh() {
        String hash = Base64.getEncoder().encodeToString(new byte[32]);
        List<String> path = IntStream.range(0, 65).mapToObj(i -> hash).toList();
        JsonObject json = JsonObject.EMPTY.with("proof", path);
        assertThatThrownBy(() -> MerkleProof.read(json)).hasMessage("proof.length");
    }

    private static Stream<List<byte[]>> damaged(List<byte[]> proof) {
        List<List<byte[]>> all = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            for (int b = 0; b < 32; b++) {
                List<byte[]> bad = new ArrayList<>(proof);
                byte[] hash = proof.get(i).clone();
                hash[b] ^= (byte) (1 << (b % 8));
                bad.set(i, hash);
                all.add(bad);
            }
            List<byte[]> less = new ArrayList<>(proof);
            less.remove(i);
            all.add(less);
            List<byte[]> doubled = new ArrayList<>(proof);
            doubled.add(i, proof.get(i));
            all.add(doubled);
        }
        List<byte[]> more = new ArrayList<>(proof);
        more.add(new byte[32]);
        all.add(more);
        return all.stream();
    }

    private static boolean proves(byte[] leaf, int index, int size, List<Hash> proof, Hash root) {
        return root.equals(MerkleProof.root(hash(leaf), index, size, proof));
    }

    private static boolean isConsistent(Checkpoint from, Checkpoint to, List<Hash> proof) {
        try {
            MerkleProof.consistent(from, to, proof);
            return true;
        } catch (Problem problem) {
            return false;
        }
    }

    private static Checkpoint tree(int size) {
        return new Checkpoint("o", size, hash(ReferenceTree.root(leaves(size))), "", List.of(), "");
    }

    private static Checkpoint fork(int size) {
        List<byte[]> leaves = new ArrayList<>(leaves(size));
        leaves.set(0, ReferenceTree.leaf(new byte[] {99}));
        return new Checkpoint("o", size, hash(ReferenceTree.root(leaves)), "", List.of(), "");
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> ReferenceTree.leaf(new byte[] {(byte) i}))
                .toList();
    }

    private static List<Hash> hashes(List<byte[]> hashes) {
        return hashes.stream().map(MerkleProofTests::hash).toList();
    }

    private static Hash hash(byte[] bytes) {
        return Hash.parse(Base64.getEncoder().encodeToString(bytes));
    }
}
