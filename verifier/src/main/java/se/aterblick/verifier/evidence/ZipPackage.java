package se.aterblick.verifier.evidence;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a zip file that can be understood in one way only: entries lie one behind the other from
 * the first byte to the directory, and headers and directory say the same. Whatever another program
 * that opens the package shows is what was verified.
 */
final class ZipPackage {

    private static final long MIB = 1 << 20;
    private static final long LARGEST_FILE = 64 * MIB;
    private static final long LARGEST_ENTRY = 64 * MIB;
    private static final long LARGEST_TOTAL = 128 * MIB;
    private static final long HIGHEST_RATIO = 200;
    private static final int MOST_ENTRIES = 100;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int DESCRIBED_LATER = 1 << 3;

    /** Sizes behind the data, UTF-8 names, and how hard it was deflated; no encryption. */
    private static final int KNOWN_FLAGS = DESCRIBED_LATER | 1 << 11 | 3 << 1;

    private static final Pattern NAME =
            Pattern.compile(
                    "README\\.txt|sammanfattning\\.txt|evidence\\.json|document\\.json"
                            + "|events\\.jsonl|checkpoint\\.txt|checkpoints/[1-9][0-9]{0,17}\\.txt"
                            + "|consistency\\.json|timestamp\\.tsr|timestamp\\.txt|keys\\.txt"
                            + "|report\\.schema\\.json");

    private final ByteBuffer zip;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private int next;
    private long total;

    private ZipPackage(byte[] bytes) {
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The entries by name; nothing is written anywhere. */
    static Map<String, byte[]> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
                throw wrong("zip.file", file, LARGEST_FILE / MIB);
            }
            return new ZipPackage(Files.readAllBytes(file)).entries();
        } catch (IOException e) {
            throw wrong("file.unreadable", file, e);
        } catch (IndexOutOfBoundsException e) {
            throw wrong("zip.malformed", "size");
        }
    }

    private Map<String, byte[]> entries() {
        int end = zip.capacity() - 22;
        require(end >= 0 && zip.getInt(end) == END && zip.getShort(end + 20) == 0, "end");
        int count = zip.getShort(end + 10) & 0xFFFF;
        int directory = zip.getInt(end + 16);
        require(count <= MOST_ENTRIES, "entries > " + MOST_ENTRIES);
        require(zip.getInt(end + 4) == 0 && count == (zip.getShort(end + 8) & 0xFFFF), "disks");
        require(directory >= 0 && directory + (long) zip.getInt(end + 12) == end, "directory");
        int at = directory;
        for (int i = 0; i < count; i++) {
            at = entry(at);
        }
        require(at == end && next == directory, "gap");
        return entries;
    }

    /** Reads the entry that a directory header tells of; returns where the next header begins. */
    private int entry(int header) {
        require(zip.getInt(header) == CENTRAL, "directory");
        int flags = zip.getShort(header + 8);
        int nameLength = zip.getShort(header + 28) & 0xFFFF;
        String name = text(header + 46, nameLength);
        if (!NAME.matcher(name).matches()) {
            throw wrong("zip.name", name);
        }
        int kind = zip.getInt(header + 38) >>> 28;
        require(kind == 0 || kind == 8, name + ": no regular file");
        require((flags & ~KNOWN_FLAGS) == 0, name + ": flags");
        int extraLength = zip.getShort(header + 30) & 0xFFFF;
        extra(header + 46 + nameLength, extraLength, name);
        require(zip.getShort(header + 32) == 0, name + ": comment");
        require(zip.getInt(header + 42) == next, name + ": gap");
        int data = local(header, name);
        next = data + zip.getInt(header + 20);
        if ((flags & DESCRIBED_LATER) != 0) {
            next += zip.getInt(next) == DESCRIPTOR ? 4 : 0;
            require(same(next, header + 16, 12), name + ": descriptor");
            next += 12;
        }
        require(entries.put(name, inflated(header, data, name)) == null, name + ": twice");
        return header + 46 + nameLength + extraLength;
    }

    /** Compares the header before the data with the directory; returns where the data begin. */
    private int local(int header, String name) {
        int nameLength = zip.getShort(next + 26) & 0xFFFF;
        int extraLength = zip.getShort(next + 28) & 0xFFFF;
        boolean later = (zip.getShort(header + 8) & DESCRIBED_LATER) != 0;
        require(zip.getInt(next) == LOCAL && same(next + 4, header + 6, 10), name + ": header");
        boolean empty = later && zip.getInt(next + 14) == 0 && zip.getLong(next + 18) == 0;
        require(empty || same(next + 14, header + 16, 12), name + ": header");
        require(text(next + 30, nameLength).equals(name), name + ": name");
        extra(next + 30 + nameLength, extraLength, name);
        return next + 30 + nameLength + extraLength;
    }

    /** Only times and owners may be added: other fields can give an entry another name. */
    private void extra(int from, int length, String name) {
        int at = from;
        while (at < from + length) {
            int id = zip.getShort(at);
            require(id == 0x5455 || id == 0x7875, name + ": extra field");
            at += 4 + (zip.getShort(at + 2) & 0xFFFF);
        }
        require(at == from + length, name + ": extra field");
    }

    private byte[] inflated(int header, int data, String name) {
        int method = zip.getShort(header + 10);
        long packed = zip.getInt(header + 20) & 0xFFFFFFFFL;
        long size = zip.getInt(header + 24) & 0xFFFFFFFFL;
        total += size;
        if (size > LARGEST_ENTRY || total > LARGEST_TOTAL || size > MIB + packed * HIGHEST_RATIO) {
            throw wrong("zip.large", name, size, LARGEST_ENTRY, LARGEST_TOTAL);
        }
        require((method == 0 && packed == size) || method == 8, name + ": method");
        byte[] from = new byte[(int) Math.min(packed, zip.capacity())];
        zip.get(data, from);
        byte[] bytes = method == 0 ? from : inflated(from, (int) size, name);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        require((int) crc.getValue() == zip.getInt(header + 16), name + ": checksum");
        return bytes;
    }

    private static byte[] inflated(byte[] from, int size, String name) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(from);
            byte[] bytes = new byte[size];
            int length = 0;
            while (length < size && !inflater.finished()) {
                int more = inflater.inflate(bytes, length, size - length);
                require(more > 0 || inflater.finished(), name + ": data");
                length += more;
            }
            int beyond = inflater.finished() ? 0 : inflater.inflate(new byte[1]);
            boolean whole = inflater.finished() && inflater.getRemaining() == 0;
            require(whole && beyond == 0 && length == size, name + ": size");
            return bytes;
        } catch (DataFormatException e) {
            throw wrong("zip.malformed", name + ": data");
        } finally {
            inflater.end();
        }
    }

    private boolean same(int one, int other, int length) {
        return zip.slice(one, length).equals(zip.slice(other, length));
    }

    private String text(int from, int length) {
        byte[] bytes = new byte[length];
        zip.get(from, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void require(boolean fact, String what) {
        if (!fact) {
            throw wrong("zip.malformed", what);
        }
    }
}
