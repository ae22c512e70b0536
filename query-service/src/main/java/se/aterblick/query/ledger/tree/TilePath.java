package se.aterblick.query.ledger.tree;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an address names a tile within its level, C2SP tlog-tiles: index 1234067 is {@code
 * x001/x234/067}, and {@code .p/5} behind it means the first 5 hashes alone.
 *
 * @param width 1–256
 */
public record TilePath(long index, int width) {

    private static final Pattern PATH =
            Pattern.compile("((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");
    private static final int GROUP = 1000;

    /** Empty where the address is none, or not written in the one way there is. */
    public static Optional<TilePath> parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long index = Long.parseLong(matcher.group(1).replaceAll("[x/]", ""));
        int width = matcher.group(2) == null ? Tile.WIDTH : Integer.parseInt(matcher.group(2));
        TilePath parsed = new TilePath(index, width);
        return width <= Tile.WIDTH && parsed.toString().equals(path)
                ? Optional.of(parsed)
                : Optional.empty();
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            path.insert(0, "x%03d/".formatted(rest % GROUP));
        }
        return width == Tile.WIDTH ? path.toString() : path + ".p/" + width;
    }
}
