package se.aterblick.query.rebuild;

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

    /** Bytes, after which the rows are copied. */
    private static final int FULL = 4 * 1024 * 1024;

    private final Map<Table, CopyText> rows = new LinkedHashMap<>();

    CopyBuffer(List<Table> tables) {
        tables.forEach(table -> rows.put(table, new CopyText()));
    }

    void add(PlanRows plan) {
        rows.forEach((table, to) -> {
            for (@Nullable Object[] row : plan.of(table)) {
                to.row(row);
            }
        });
    }

    boolean isFull() {
        return rows.values().stream().mapToInt(CopyText::length).sum() >= FULL;
    }

    /** Copies all there is in the connection's transaction. */
    void copy(Connection connection) throws SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Map.Entry<Table, CopyText> entry : rows.entrySet()) {
            CopyText text = entry.getValue();
            if (text.length() > 0) {
                CopyIn copy = copies.copyIn(NextSet.copyStatement(entry.getKey()));
                text.sendTo(copy);
                copy.endCopy();
            }
        }
    }
}
