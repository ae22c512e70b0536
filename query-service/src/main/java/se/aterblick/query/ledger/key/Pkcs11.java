package se.aterblick.query.ledger.key;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The functions of a PKCS#11 module, as a 64-bit platform calls them: every number and handle a
 * {@code CK_ULONG} of 8 bytes. The JDK's own provider for such modules knows no Ed25519.
 */
final class Pkcs11 {

    static final long OK = 0;
    static final long ALREADY_INITIALIZED = 0x191;
    static final long ALREADY_LOGGED_IN = 0x100;

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup module;
    private final Map<String, MethodHandle> functions = new HashMap<>();

    @SuppressWarnings("restricted") // that is what a module is for
    Pkcs11(Path library) {
        try {
            module = SymbolLookup.libraryLookup(library, Arena.global());
        } catch (IllegalArgumentException e) {
            throw new LedgerKeyProblem(
                    "The PKCS#11 module %s cannot be loaded.".formatted(library), e);
        }
    }

    /** Calls a function, and takes these of its answers for success. */
    long call(String function, Set<Long> success, Object... arguments) {
        long answer;
        try {
            answer = (long) handle(function, arguments).invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        if (!success.contains(answer)) {
            throw new Pkcs11Failure(function, answer);
        }
        return answer;
    }

    void call(String function, Object... arguments) {
        call(function, Set.of(OK), arguments);
    }

    @SuppressWarnings("restricted") // the descriptors are those of the standard
    private MethodHandle handle(String function, Object... arguments) {
        return functions.computeIfAbsent(
                function,
                name -> {
                    MemoryLayout[] layouts = new MemoryLayout[arguments.length];
                    for (int i = 0; i < layouts.length; i++) {
                        layouts[i] = layout(arguments[i]);
                    }
                    MemorySegment address =
                            module.find(name)
                                    .orElseThrow(() ->
                                            new LedgerKeyProblem(
                                                    "The PKCS#11 module has no function " + name));
                    return linker.downcallHandle(
                            address, FunctionDescriptor.of(JAVA_LONG, layouts));
                });
    }

    private static MemoryLayout layout(Object argument) {
        return switch (argument) {
            case Long number -> JAVA_LONG;
            case Byte flag -> JAVA_BYTE;
            case MemorySegment pointer -> ADDRESS;
            default -> throw new IllegalArgumentException("no argument of C: " + argument);
        };
    }

    /** What a function answered instead of success. */
    static final class Pkcs11Failure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Pkcs11Failure(String function, long answer) {
            super("%s answered 0x%x".formatted(function, answer));
        }
    }
}
