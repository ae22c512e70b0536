package se.aterblick.http.mutation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The codes a service can explain: those that have a title in its message bundles. */
public final class KnownCodes {

    private static final String TITLE = ".title";

    private KnownCodes() {}

    public static Set<String> in(String... bundles) {
        Set<String> codes = new TreeSet<>();
        for (String bundle : bundles) {
            messages("/problems/" + bundle + ".properties").stringPropertyNames().stream()
                    .filter(key -> key.endsWith(TITLE))
                    .forEach(key -> codes.add(key.substring(0, key.length() - TITLE.length())));
        }
        return codes;
    }

    private static Properties messages(String path) {
        Properties messages = new Properties();
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(KnownCodes.class.getResourceAsStream(path), path),
                        StandardCharsets.UTF_8)) {
            messages.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
