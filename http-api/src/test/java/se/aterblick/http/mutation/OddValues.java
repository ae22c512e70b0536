package se.aterblick.http.mutation;

import java.util.List;
import java.util.random.RandomGenerator;

/** Texts and names that have broken services before. */
final class OddValues {

    static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "x".repeat(401),
                    "x".repeat(20_001),
                    "å".repeat(70_000),
                    "\u0000",
                    "a\u0000b",
                    "\u0007",
                    "\u001b[31m",
                    "\u007f",
                    "\u0085",
                    "a\nb",
                    "a\r\nSet-Cookie: a=b",
                    "\ud83d",
                    "\udeb2\ud83d",
                    "\ud83d\udeb2",
                    "\ufeff",
                    "\uffff",
                    "\u202e",
                    "\u200b",
                    "e\u0301",
                    "ﬁ",
                    "٣",
                    "';--",
                    "' OR '1'='1",
                    "{0}",
                    "{",
                    "'{'",
                    "${jndi:ldap://localhost/a}",
                    "%s%n",
                    "../../etc/passwd",
                    "=1+1",
                    "<script>alert(1)</script>",
                    "null",
                    "true",
                    "NaN",
                    "-0",
                    "1e400",
                    "-65",
                    "65.1234567",
                    "0.0000001",
                    "1234567890123456",
                    "2024-02-30",
                    "0000-00-00",
                    "+999999999-12-31",
                    "-0001-01-01",
                    "2024-01-01T00:00:00Z",
                    "+1000000000-12-31T23:59:59.999999999Z",
                    "sha-256:" + "0".repeat(64),
                    "sha-256:",
                    "UR1",
                    "UR9",
                    "ur1",
                    "osa-varde",
                    "kost",
                    "annan-2024",
                    "DEVIATION",
                    "outcome",
                    "MSEK");

    private OddValues() {}

    static String text(RandomGenerator random) {
        return pick(TEXTS, random);
    }

    static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
