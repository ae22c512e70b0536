package se.aterblick.standalone.soak;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.time.Clock;
import java.util.Date;

/**
 * A Java agent: all code in its process sees a clock that is off by as many milliseconds as a file
 * says at the time, as if the machine's own had been set. Time that is measured, {@code
 * System.nanoTime}, goes on as it does there too.
 */
public final class ClockAgent implements ClassFileTransformer {

    private static final String OFFSET = "aterblick.soak.clock-offset";
    private static final String READ = "currentTimeMillis";
    private static final ClassDesc LONG = ConstantDescs.CD_Long;
    private static final ClassDesc INSTANT = ClassDesc.of("java.time.Instant");
    private static final long LOOKS_MILLIS = 20;

    private ClockAgent() {}

    /**
     * Called by Java before the program.
     *
     * @param file the path of the file
     */
    public static void premain(String file, Instrumentation instrumentation) throws Exception {
        System.setProperty(OFFSET, "0");
        Thread.ofPlatform().name("clock-agent").daemon().start(() -> follow(Path.of(file)));
        instrumentation.addTransformer(new ClockAgent(), true);
        instrumentation.retransformClasses(
                Clock.class, Class.forName("java.time.Clock$SystemClock"), Date.class);
    }

    private static void follow(Path file) {
        try {
            while (true) {
                System.setProperty(OFFSET, Files.readString(file));
                Thread.sleep(LOOKS_MILLIS);
            }
        } catch (IOException | InterruptedException over) {
            // Whoever set the clock is gone; it stays as it is.
        }
    }

    @Override
    public byte[] transform(
            ClassLoader loader,
            String name,
            Class<?> loaded,
            ProtectionDomain domain,
            byte[] bytes) {
        boolean ofJava = loader == null || ClassLoader.getPlatformClassLoader().equals(loader);
        if (ofJava ? loaded == null : !readsClock(bytes)) {
            return null;
        }
        CodeTransform ahead =
                Clock.class.equals(loaded) ? ClockAgent::instantAhead : ClockAgent::millisAhead;
        ClassFile file =
                ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(
                                                loader == null
                                                        ? ClassLoader.getSystemClassLoader()
                                                        : loader)
                                        .orElse(ClassHierarchyResolver.defaultResolver())));
        return file.transformClass(
                file.parse(bytes),
                ClassTransform.transformingMethodBodies(
                        method ->
                                !Clock.class.equals(loaded)
                                        || method.methodName().equalsString("currentInstant"),
                        ahead));
    }

    private static boolean readsClock(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(READ);
    }

    /** Every {@code System.currentTimeMillis()}, plus the offset. */
    private static void millisAhead(CodeBuilder code, CodeElement element) {
        code.with(element);
        if (element instanceof InvokeInstruction call
                && call.name().equalsString(READ)
                && call.owner().name().equalsString("java/lang/System")) {
            offset(code);
            code.ladd();
        }
    }

    /** The instant that is returned, plus the offset. */
    private static void instantAhead(CodeBuilder code, CodeElement element) {
        if (element instanceof ReturnInstruction answer && answer.opcode() == Opcode.ARETURN) {
            offset(code);
            code.invokevirtual(
                    INSTANT, "plusMillis", MethodTypeDesc.of(INSTANT, ConstantDescs.CD_long));
        }
        code.with(element);
    }

    /** A property, because the JDK's own classes see none of this one. */
    private static void offset(CodeBuilder code) {
        code.loadConstant(OFFSET);
        code.lconst_0();
        code.invokestatic(
                LONG,
                "getLong",
                MethodTypeDesc.of(LONG, ConstantDescs.CD_String, ConstantDescs.CD_long));
        code.invokevirtual(LONG, "longValue", MethodTypeDesc.of(ConstantDescs.CD_long));
    }
}
