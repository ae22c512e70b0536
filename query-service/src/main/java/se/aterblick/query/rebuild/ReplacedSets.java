package se.aterblick.query.rebuild;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was read before it was rebuilt; nobody who asks by name finds it any more. */
@Component
class ReplacedSets {

    private static final Logger LOG = LoggerFactory.getLogger(ReplacedSets.class);

    private static final String PATIENCE = "SET LOCAL lock_timeout TO '1s'";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    ReplacedSets(
            @Qualifier("queryJdbc") JdbcTemplate jdbc,
            @Qualifier("queryTransactionManager") PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Drops all there are, or none as long as somebody holds one: a backup, perhaps. */
    void drop() {
        try {
            transactions.executeWithoutResult(status -> {
                jdbc.execute(PATIENCE);
                tables().forEach(table -> jdbc.execute(dropStatement(table)));
            });
        } catch (DataAccessException e) {
            LOG.info("rows that were replaced are still in use, and are dropped later", e);
        }
    }

    /** The SQL that drops a table that was replaced, if there is one. */
    static String dropStatement(String table) {
        return "DROP TABLE IF EXISTS " + TableSet.REPLACED.prefix() + table;
    }

    private List<String> tables() {
        return jdbc.queryForList(
                "SELECT tablename FROM pg_tables WHERE schemaname = ?",
                String.class,
                TableSet.REPLACED.schema());
    }
}
