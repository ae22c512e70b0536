package se.aterblick.command.accounting;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of an SIE file: UTF-8 where it is well-formed, else code page 437 as {@code #FORMAT PC8}
 * says (SIE 4B, 5.8).
 *
 * <p>The two cannot be mistaken for each other: the letters å, ä and ö of code page 437 (86, 84,
 * 94; 8F, 8E, 99) are bytes that no character of UTF-8 begins with.
 */
final class SieText {

    private static final Charset PC8 = Charset.forName("IBM437");

    private SieText() {}

    static String of(byte[] file) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(file, PC8);
        }
    }
}
