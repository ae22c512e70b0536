package se.aterblick.query.rebuild;

import java.sql.Connection;
import javax.sql.DataSource;

/** Where a rebuild gets its connections, and leaves one that must not be lent to others. */
public interface WorkConnections extends DataSource {

    /** Closes a connection in place of giving it back. */
    void evict(Connection connection);
}
