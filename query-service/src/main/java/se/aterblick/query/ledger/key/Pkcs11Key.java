package se.aterblick.query.ledger.key;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An Ed25519 key that never leaves its device: C_Sign with CKM_EDDSA, PKCS#11 3.0 §2.3.14. A
 * session that was lost, because the device was away, is opened again for the next signature.
 */
final class Pkcs11Key {

    private static final long CKA_CLASS = 0x0;
    private static final long CKA_LABEL = 0x3;
    private static final long CKA_EC_POINT = 0x181;
    private static final long CKO_PUBLIC_KEY = 2;
    private static final long CKO_PRIVATE_KEY = 3;
    private static final long CKF_SERIAL_SESSION = 4;
    private static final long CKU_USER = 1;
    private static final long CKM_EDDSA = 0x1057;

    /** CK_ATTRIBUTE and CK_MECHANISM: a number, a pointer, a length. */
    private static final long STRUCT = 24;

    private static final int KEY_LENGTH = 32;
    private static final int SIGNATURE_LENGTH = 64;

    private final Pkcs11 module;
    private final long slot;
    private final String pin;
    private final String label;
    private @Nullable Long session;

    private Pkcs11Key(Pkcs11 module, long slot, String pin, String label) {
        this.module = module;
        this.slot = slot;
        this.pin = pin;
        this.label = label;
    }

    /** The key with the alias as its label, in the one token that is present. */
    static Pkcs11Key open(KeyStoreSettings settings) {
        if (settings.alias() == null) {
            throw new LedgerKeyProblem(
                    "The key in a PKCS#11 token needs a name: set aterblick.ledger.key-store.alias to its label.");
        }
        Pkcs11 module = new Pkcs11(settings.file());
        module.call(
                "C_Initialize", Set.of(Pkcs11.OK, Pkcs11.ALREADY_INITIALIZED), MemorySegment.NULL);
        return new Pkcs11Key(module, slot(module, settings), settings.password(), settings.alias());
    }

    /** The 32 bytes of the public key. */
    synchronized byte[] publicKey() {
        try (Arena arena = Arena.ofConfined()) {
            long opened = session(arena);
            long object = find(arena, opened, CKO_PUBLIC_KEY);
            MemorySegment value = arena.allocate(KEY_LENGTH * 2L);
            MemorySegment attribute = struct(arena, CKA_EC_POINT, value, value.byteSize());
            module.call("C_GetAttributeValue", opened, object, attribute, 1L);
            // The point itself, or wrapped in an OCTET STRING or BIT STRING: it stands at the end.
            int length = Math.toIntExact(attribute.get(JAVA_LONG, STRUCT - Long.BYTES));
            byte[] point = value.asSlice(0, length).toArray(JAVA_BYTE);
            return Arrays.copyOfRange(point, length - KEY_LENGTH, length);
        }
    }

    /** The signature of a message. */
    synchronized byte[] sign(byte[] message) {
        try {
            return signOnce(message);
        } catch (Pkcs11.Pkcs11Failure e) {
            session = null;
            return signOnce(message);
        }
    }

    private byte[] signOnce(byte[] message) {
        try (Arena arena = Arena.ofConfined()) {
            long opened = session(arena);
            long object = find(arena, opened, CKO_PRIVATE_KEY);
            module.call(
                    "C_SignInit", opened, struct(arena, CKM_EDDSA, MemorySegment.NULL, 0), object);
            MemorySegment data = arena.allocateFrom(JAVA_BYTE, message);
            MemorySegment signature = arena.allocate(SIGNATURE_LENGTH);
            MemorySegment length = arena.allocateFrom(JAVA_LONG, SIGNATURE_LENGTH);
            module.call("C_Sign", opened, data, (long) message.length, signature, length);
            return signature.toArray(JAVA_BYTE);
        }
    }

    private long session(Arena arena) {
        if (session == null) {
            MemorySegment handle = arena.allocate(JAVA_LONG);
            module.call(
                    "C_OpenSession",
                    slot,
                    CKF_SERIAL_SESSION,
                    MemorySegment.NULL,
                    MemorySegment.NULL,
                    handle);
            long opened = handle.get(JAVA_LONG, 0);
            byte[] secret = pin.getBytes(UTF_8);
            module.call(
                    "C_Login",
                    Set.of(Pkcs11.OK, Pkcs11.ALREADY_LOGGED_IN),
                    opened,
                    CKU_USER,
                    arena.allocateFrom(JAVA_BYTE, secret),
                    (long) secret.length);
            session = opened;
        }
        return session;
    }

    private long find(Arena arena, long opened, long kind) {
        MemorySegment name = arena.allocateFrom(JAVA_BYTE, label.getBytes(UTF_8));
        MemorySegment template = arena.allocate(2 * STRUCT, Long.BYTES);
        fill(template, CKA_CLASS, arena.allocateFrom(JAVA_LONG, kind), Long.BYTES);
        fill(template.asSlice(STRUCT), CKA_LABEL, name, name.byteSize());
        module.call("C_FindObjectsInit", opened, template, 2L);
        MemorySegment found = arena.allocate(JAVA_LONG);
        MemorySegment count = arena.allocate(JAVA_LONG);
        module.call("C_FindObjects", opened, found, 1L, count);
        module.call("C_FindObjectsFinal", opened);
        if (count.get(JAVA_LONG, 0) == 0) {
            throw new LedgerKeyProblem("The PKCS#11 token has no key '%s'.".formatted(label));
        }
        return found.get(JAVA_LONG, 0);
    }

    private static long slot(Pkcs11 module, KeyStoreSettings settings) {
        try (Arena arena = Arena.ofConfined()) {
            byte withToken = 1;
            MemorySegment count = arena.allocate(JAVA_LONG);
            module.call("C_GetSlotList", withToken, MemorySegment.NULL, count);
            MemorySegment slots = arena.allocate(JAVA_LONG, Math.max(1, count.get(JAVA_LONG, 0)));
            module.call("C_GetSlotList", withToken, slots, count);
            for (long i = 0; i < count.get(JAVA_LONG, 0); i++) {
                long slot = slots.getAtIndex(JAVA_LONG, i);
                if (settings.token() == null
                        || settings.token().equals(token(arena, module, slot))) {
                    return slot;
                }
            }
            throw new LedgerKeyProblem("The PKCS#11 module has no such token.");
        }
    }

    /** CK_TOKEN_INFO begins with the label: 32 bytes, filled up with spaces. */
    private static String token(Arena arena, Pkcs11 module, long slot) {
        MemorySegment information = arena.allocate(512, Long.BYTES);
        module.call("C_GetTokenInfo", slot, information);
        return new String(information.asSlice(0, 32).toArray(JAVA_BYTE), UTF_8).strip();
    }

    private static MemorySegment struct(Arena arena, long type, MemorySegment value, long length) {
        MemorySegment struct = arena.allocate(STRUCT, Long.BYTES);
        fill(struct, type, value, length);
        return struct;
    }

    private static void fill(MemorySegment struct, long type, MemorySegment value, long length) {
        struct.set(JAVA_LONG, 0, type);
        struct.set(ADDRESS, Long.BYTES, value);
        struct.set(JAVA_LONG, 2L * Long.BYTES, length);
    }
}
