package se.aterblick.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.caching.WeakReferenceCache;

/**
 * The plans that commands changed last, as folded. Others stay only as long as nothing else needs
 * the memory; they are folded again when a command comes for them.
 */
final class RecentPlans extends WeakReferenceCache {

    /** A plan of 5,000 events takes a few megabytes. */
    private static final int KEPT = 100;

    private static final float LOAD_FACTOR = 0.75f;

    private final Map<Object, Object> kept = new LinkedHashMap<>(KEPT, LOAD_FACTOR, true);

    @Override
    public void put(Object key, Object plan) {
        super.put(key, plan);
        synchronized (kept) {
            kept.put(key, plan);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }

    @Override
    public boolean remove(Object key) {
        synchronized (kept) {
            kept.remove(key);
        }
        return super.remove(key);
    }
}
