package se.aterblick.query.rebuild;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import se.aterblick.query.projection.Table;

/** Rows of many plans on their way to the next sets of their tables; used by one thread. */
final class CopyBuffer {

    /** Characters, after which the rows are copied. */
    private static final int FULL = 4 * 1024 * 1024;

    private final Map<Table, StringBuilder> rows = new LinkedHashMap<>();

    CopyBuffer(List<Table> tables) {
        tables.forEach(table -> rows.put(table, new StringBuilder()));
    }

    void add(PlanRows plan) {
        rows.forEach((table, to) -> {
            for (@Nullable Object[] row : plan.of(table)) {
                CopyText.row(row, to);
            }
        });
    }

    boolean isFull() {
        return rows.values().stream().mapToInt(StringBuilder::length).sum() >= FULL;
    }

    /** Copies all there is in the connection's transaction. */
    void copy(Connection connection) throws SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Map.Entry<Table, StringBuilder> entry : rows.entrySet()) {
            StringBuilder text = entry.getValue();
            if (!text.isEmpty()) {
                byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                CopyIn copy = copies.copyIn(NextSet.copy(entry.getKey()));
                copy.writeToCopy(bytes, 0, bytes.length);
                copy.endCopy();
                text.setLength(0);
            }
        }
    }
}
