package se.aterblick.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map whose {@link #with} shares all but one of 256 buckets with the map it came from.
 *
 * <p>It makes folding thousands of events into immutable states cheap without a library. Iteration
 * order is undefined.
 */
final class PersistentMap<K, V> {

    private static final int BUCKETS = 256;

    private final List<Map<K, V>> buckets;

    private PersistentMap(List<Map<K, V>> buckets) {
        this.buckets = buckets;
    }

    static <K, V> PersistentMap<K, V> empty() {
        return new PersistentMap<>(Collections.nCopies(BUCKETS, Map.of()));
    }

    @Nullable V get(K key) {
        return buckets.get(bucketOf(key)).get(key);
    }

    /** The same map with one entry put. */
    PersistentMap<K, V> with(K key, V value) {
        int index = bucketOf(key);
        Map<K, V> bucket = new HashMap<>(buckets.get(index));
        bucket.put(key, value);
        List<Map<K, V>> changed = new ArrayList<>(buckets);
        changed.set(index, bucket);
        return new PersistentMap<>(changed);
    }

    /** All values, in no particular order. */
    List<V> values() {
        List<V> values = new ArrayList<>();
        buckets.forEach(bucket -> values.addAll(bucket.values()));
        return values;
    }

    private static int bucketOf(Object key) {
        int hash = key.hashCode();
        return (hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24)) & (BUCKETS - 1);
    }
}
