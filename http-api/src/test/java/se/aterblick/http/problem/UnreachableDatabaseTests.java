package se.aterblick.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures are nobody's but the way's to the database. */
class UnreachableDatabaseTests {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03"})
    void isTheCauseHoweverDeep(String state) {
        Throwable failure = new SQLException("away", state);

        assertThat(UnreachableDatabase.isCauseOf(failure)).isTrue();
        assertThat(
                        UnreachableDatabase.isCauseOf(
                                new IllegalStateException(new RuntimeException(failure))))
                .isTrue();
    }

    @Test
    void isTheCauseWhereThePoolHasNoConnection() {
        assertThat(
                        UnreachableDatabase.isCauseOf(
                                new RuntimeException(
                                        new SQLTransientConnectionException("timed out"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "57014", "53100"})
    void isNotTheCauseOfARefusal(String state) {
        assertThat(UnreachableDatabase.isCauseOf(new SQLException("refused", state))).isFalse();
    }

    @Test
    void isNotTheCauseOfAnythingElse() {
        RuntimeException circle = new RuntimeException("one");
        circle.initCause(new RuntimeException("other", circle));

        assertThat(UnreachableDatabase.isCauseOf(circle)).isFalse();
        assertThat(UnreachableDatabase.isCauseOf(new SQLException("without a state"))).isFalse();
    }
}
