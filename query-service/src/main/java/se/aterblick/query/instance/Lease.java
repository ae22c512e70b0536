package se.aterblick.query.instance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The right to do something for all instances, which one of them has for as long as it runs.
 *
 * <p>It cannot run out unnoticed: whoever makes use of it {@linkplain #hold holds} it in the
 * transaction that does the work, and nobody can take it over before that has ended. One that was
 * paused and takes itself for the holder finds out there that it no longer is.
 */
public final class Lease {

    private static final String HOLDER = "SELECT holder FROM follow_up.lease WHERE name = ?";

    private final String name;
    private final InstanceId own;
    private final Instances instances;
    private final JdbcClient jdbc;

    /**
     * A lease that is kept in the database.
     *
     * @param name of a row in {@code follow_up.lease}
     */
    public Lease(String name, InstanceId own, Instances instances, JdbcTemplate jdbc) {
        this.name = name;
        this.own = own;
        this.instances = instances;
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** Whether this instance has it at present. */
    public boolean isOwn() {
        return own.value().equals(holder());
    }

    /**
     * Holds the lease to the end of the caller's transaction, and takes it first where nobody who
     * runs has it. False if another instance has it, or takes it at the same time.
     */
    public boolean hold() {
        if (isOthers(holder())) {
            return false;
        }
        Optional<Optional<String>> locked =
                jdbc.sql(HOLDER + " FOR UPDATE SKIP LOCKED")
                        .param(name)
                        .query((row, number) -> Optional.ofNullable(row.getString("holder")))
                        .optional();
        if (locked.isEmpty() || isOthers(locked.get().orElse(null))) {
            return false;
        }
        if (!locked.get().equals(Optional.of(own.value()))) {
            jdbc.sql("UPDATE follow_up.lease SET holder = ?, term = term + 1 WHERE name = ?")
                    .params(own.value(), name)
                    .update();
        }
        return true;
    }

    /** Whether an instance has it that is not known to be gone. */
    private boolean isOthers(@Nullable String holder) {
        return holder != null && !holder.equals(own.value()) && !instances.isGone(holder);
    }

    private @Nullable String holder() {
        return jdbc.sql(HOLDER)
                .param(name)
                .query((row, number) -> Optional.ofNullable(row.getString("holder")))
                .optional()
                .flatMap(holder -> holder)
                .orElse(null);
    }
}
