package se.aterblick.query.instance;

import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What an instance is called for as long as it runs: its process, its machine, and something that
 * no instance before it was called, for processes in containers have the same number again.
 */
public record InstanceId(String value) {

    private static final int BYTES = 4;

    /** A new one. */
    public static InstanceId create() {
        byte[] own = new byte[BYTES];
        new SecureRandom().nextBytes(own);
        return new InstanceId(
                ManagementFactory.getRuntimeMXBean().getName()
                        + "-"
                        + HexFormat.of().formatHex(own));
    }
}
