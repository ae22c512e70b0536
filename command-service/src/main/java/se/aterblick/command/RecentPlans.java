package se.aterblick.command;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.caching.WeakReferenceCache;

/**
 * The plans that commands changed last, as folded, as long as there is memory for them. A plan that
 * is not among them any more is folded again when a command comes for it.
 */
final class RecentPlans extends WeakReferenceCache {

    private static final int KEPT = 1_000;
    private static final float LOAD_FACTOR = 0.75f;

    /** The one changed longest ago first. */
    private final Map<Object, SoftReference<Object>> kept =
            new LinkedHashMap<>(KEPT, LOAD_FACTOR, true);

    @Override
    public void put(Object key, Object plan) {
        super.put(key, plan);
        synchronized (kept) {
            kept.put(key, new SoftReference<>(plan));
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
