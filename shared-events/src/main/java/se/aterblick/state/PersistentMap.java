package se.aterblick.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map whose {@link #with} shares all but one path of small nodes with the map it came
 * from: a hash array mapped trie (Bagwell, Ideal Hash Trees, 2001).
 *
 * <p>Getting and putting cost a few steps, about log32 of the size. Iteration order is undefined.
 */
final class PersistentMap<K, V> {

    private static final PersistentMap<?, ?> EMPTY = new PersistentMap<>(null);

    private final @Nullable Node<K, V> root;

    private PersistentMap(@Nullable Node<K, V> root) {
        this.root = root;
    }

    @SuppressWarnings("unchecked") // there is nothing in it
    static <K, V> PersistentMap<K, V> empty() {
        return (PersistentMap<K, V>) EMPTY;
    }

    @Nullable V get(K key) {
        return root == null ? null : root.get(key, hash(key), 0);
    }

    /** The same map with one entry put. */
    PersistentMap<K, V> with(K key, V value) {
        Entry<K, V> entry = new Entry<>(key, value, hash(key), null);
        return new PersistentMap<>(root == null ? entry : root.with(entry, 0));
    }

    /** All values, in no particular order. */
    List<V> values() {
        List<V> values = new ArrayList<>();
        if (root != null) {
            root.collect(values);
        }
        return values;
    }

    private static int hash(Object key) {
        int hash = key.hashCode();
        return hash ^ (hash >>> 16);
    }

    private sealed interface Node<K, V> {

        @Nullable V get(K key, int hash, int level);

        /**
         * @param entry the last of its chain
         */
        Node<K, V> with(Entry<K, V> entry, int level);

        void collect(List<V> values);
    }

    /**
     * One entry, and behind it any others whose keys have the very same hash.
     *
     * @param hash of the key and of those behind it
     */
    private record Entry<K, V>(K key, V value, int hash, @Nullable Entry<K, V> next)
            implements Node<K, V> {

        @Override
        public @Nullable V get(K wanted, int wantedHash, int level) {
            if (wantedHash == hash) {
                for (Entry<K, V> entry = this; entry != null; entry = entry.next) {
                    if (entry.key.equals(wanted)) {
                        return entry.value;
                    }
                }
            }
            return null;
        }

        @Override
        public Node<K, V> with(Entry<K, V> entry, int level) {
            if (entry.hash != hash) {
                return Branch.of(this, level).with(entry, level);
            }
            return new Entry<>(entry.key, entry.value, hash, without(entry.key));
        }

        private @Nullable Entry<K, V> without(K unwanted) {
            if (key.equals(unwanted)) {
                return next;
            }
            return next == null ? this : new Entry<>(key, value, hash, next.without(unwanted));
        }

        @Override
        public void collect(List<V> values) {
            for (Entry<K, V> entry = this; entry != null; entry = entry.next) {
                values.add(entry.value);
            }
        }
    }

    /** Up to 32 nodes, told apart by five bits of the hash; a bitmap says which there are. */
    private static final class Branch<K, V> implements Node<K, V> {

        private static final int BITS = 5;
        private static final int MASK = (1 << BITS) - 1;

        private final int bitmap;
        private final List<Node<K, V>> nodes;

        private Branch(int bitmap, List<Node<K, V>> nodes) {
            this.bitmap = bitmap;
            this.nodes = nodes;
        }

        static <K, V> Branch<K, V> of(Entry<K, V> entry, int level) {
            return new Branch<>(bit(entry.hash, level), List.of(entry));
        }

        private static int bit(int hash, int level) {
            return 1 << ((hash >>> (level * BITS)) & MASK);
        }

        private int index(int bit) {
            return Integer.bitCount(bitmap & (bit - 1));
        }

        @Override
        public @Nullable V get(K key, int hash, int level) {
            int bit = bit(hash, level);
            return (bitmap & bit) == 0 ? null : nodes.get(index(bit)).get(key, hash, level + 1);
        }

        @Override
        public Node<K, V> with(Entry<K, V> entry, int level) {
            int bit = bit(entry.hash, level);
            int index = index(bit);
            List<Node<K, V>> changed = new ArrayList<>(nodes.size() + 1);
            changed.addAll(nodes);
            if ((bitmap & bit) == 0) {
                changed.add(index, entry);
            } else {
                changed.set(index, nodes.get(index).with(entry, level + 1));
            }
            return new Branch<>(bitmap | bit, changed);
        }

        @Override
        public void collect(List<V> values) {
            nodes.forEach(node -> node.collect(values));
        }
    }
}
