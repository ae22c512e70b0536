package se.aterblick.standalone.database;

import java.util.Map;

/** What one part of the program needs to log in to the database as itself. */
public record DatabaseLogin(String url, String username, String password) {

    /** As the three properties of a data source, below the given prefix. */
    public Map<String, String> asProperties(String prefix) {
        return Map.of(
                prefix + ".url",
                url,
                prefix + ".username",
                username,
                prefix + ".password",
                password);
    }

    @Override
    public String toString() {
        return username + " at " + url;
    }
}
