package se.aterblick.verifier.evidence;

import static se.aterblick.verifier.verdict.Problem.attempt;
import static se.aterblick.verifier.verdict.Problem.require;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import se.aterblick.verifier.json.Input;

/**
 * Reads a zip file that can be understood in one way only: entries lie one behind the other from
 * the first byte to the directory, and headers and directory say the same. Whatever another program
 * that opens the package shows is what was verified.
 */
final class ZipPackage {

    private static final int MIB = 1 << 20;

    /** The package, and each file in it. */
    private static final int LARGEST_FILE = 64 * MIB;

    private static final int LARGEST_TOTAL = 128 * MIB;
    private static final long HIGHEST_RATIO = 200;
    private static final int MOST_ENTRIES = 100;

    private static final int DESCRIBED_LATER = 1 << 3;

    /** Sizes behind the data, UTF-8 names, and how hard it was deflated; no encryption. */
    private static final int KNOWN_FLAGS = DESCRIBED_LATER | 1 << 11 | 3 << 1;

    private static final Pattern NAME =
            Pattern.compile(
                    "(README|sammanfattning|checkpoint|checkpoints/[1-9][0-9]{0,17}|timestamp|keys)\\.txt"
                            + "|(evidence|document|consistency|report\\.schema)\\.json"
                            + "|events\\.jsonl|timestamp\\.tsr");

    private final ByteBuffer zip;
    private final ZipInputStream contents;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private int next;

    private ZipPackage(byte[] bytes, ZipInputStream contents) {
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.contents = contents;
    }

    /** The entries by name; nothing is written anywhere. */
    static Map<String, byte[]> read(Path file) {
        byte[] bytes = Files.isRegularFile(file) ? Input.file(file, LARGEST_FILE + 1) : new byte[0];
        boolean fits = bytes.length > 0 && bytes.length <= LARGEST_FILE;
        require("zip.file", fits, file, LARGEST_FILE / MIB);
        return attempt("zip.malformed", "size")
                .to(() -> {
                    try (var contents = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                        return new ZipPackage(bytes, contents).entries();
                    }
                });
    }

    private Map<String, byte[]> entries() {
        int end = zip.capacity() - 22;
        need(text(end, 4).equals("PK\5\6") && u16(end + 20) == 0, "end");
        int count = u16(end + 10);
        int directory = zip.getInt(end + 16);
        need(count <= MOST_ENTRIES, "entries > " + MOST_ENTRIES);
        need(zip.getInt(end + 4) == 0 && count == u16(end + 8), "disks");
        need(directory >= 0 && directory + u32(end + 12) == end, "directory");
        int header = directory;
        for (int i = 0; i < count; i++) {
            header = entry(header);
        }
        need(header == end && next == directory, "gap");
        return entries;
    }

    /** Reads the entry that a directory header tells of; returns where the next header begins. */
    private int entry(int header) {
        need(text(header, 4).equals("PK\1\2"), "directory");
        int length = u16(header + 28);
        String name = text(header + 46, length);
        require("zip.name", NAME.matcher(name).matches(), name);
        int kind = zip.getInt(header + 38) >>> 28;
        need(kind == 0 || kind == 8, name + ": no regular file");
        boolean later = (u16(header + 8) & DESCRIBED_LATER) != 0;
        need((u16(header + 8) & ~KNOWN_FLAGS) == 0, name + ": flags");
        need(u16(header + 32) == 0, name + ": comment");
        need(zip.getInt(header + 42) == next, name + ": gap");
        // The header before the data must say the same, but may leave sizes to what is behind them.
        need(text(next, 4).equals("PK\3\4") && same(next + 4, header + 6, 10), name + ": header");
        boolean empty = later && zip.getInt(next + 14) == 0 && zip.getLong(next + 18) == 0;
        need(empty || same(next + 14, header + 16, 12), name + ": header");
        need(text(next + 30, u16(next + 26)).equals(name), name + ": name");
        int data = extra(next + 30 + length, u16(next + 28), name);
        need(entries.put(name, unpacked(header, name)) == null, name + ": twice");
        next = data + zip.getInt(header + 20);
        if (later) {
            next += text(next, 4).equals("PK\7\b") ? 4 : 0;
            need(same(next, header + 16, 12), name + ": descriptor");
            next += 12;
        }
        return extra(header + 46 + length, u16(header + 30), name);
    }

    /**
     * Only times and owners may be added: other fields can give an entry another name. Returns
     * where they end.
     */
    private int extra(int from, int length, String name) {
        int at = from;
        while (at < from + length) {
            need(u16(at) == 0x5455 || u16(at) == 0x7875, name + ": extra field");
            at += 4 + u16(at + 2);
        }
        need(at == from + length, name + ": extra field");
        return at;
    }

    /** The next entry's content, no longer than the directory says. */
    private byte[] unpacked(int header, String name) {
        int method = u16(header + 10);
        long packed = u32(header + 20);
        long size = u32(header + 24);
        long total = size + entries.values().stream().mapToLong(bytes -> bytes.length).sum();
        boolean fits = size <= LARGEST_FILE && total <= LARGEST_TOTAL;
        boolean likely = size <= MIB + packed * HIGHEST_RATIO;
        require("zip.large", fits && likely, name, size, LARGEST_FILE, LARGEST_TOTAL);
        need((method == 0 && packed == size) || method == 8, name + ": method");
        return attempt("zip.malformed", name + ": data")
                .to(() -> {
                    need(contents.getNextEntry() != null, name + ": data");
                    // At its end the stream holds sizes and checksum against what was read.
                    byte[] bytes = contents.readNBytes((int) size + 1);
                    need(bytes.length == size, name + ": size");
                    return bytes;
                });
    }

    private int u16(int at) {
        return zip.getShort(at) & 0xFFFF;
    }

    private long u32(int at) {
        return zip.getInt(at) & 0xFFFFFFFFL;
    }

    private boolean same(int one, int other, int length) {
        return zip.slice(one, length).equals(zip.slice(other, length));
    }

    private String text(int from, int length) {
        return StandardCharsets.ISO_8859_1.decode(zip.slice(from, length)).toString();
    }

    private static void need(boolean fact, String what) {
        require("zip.malformed", fact, what);
    }
}
