package se.aterblick.query.ledger.tree;

import java.util.HashMap;
import java.util.Map;

/**
 * The complete subtrees of a tree, computed from its tiles; reads each tile once, so an object is
 * made for each question.
 */
public final class TileNodes implements Nodes {

    private final Tiles tiles;
    private final long size;
    private final Map<Place, Tile> read = new HashMap<>();

    /**
     * @param size of the tree that is asked about; no tile is asked to be wider than it is there
     */
    public TileNodes(Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    @Override
    public Hash node(int height, long index) {
        int level = height / Tile.HEIGHT;
        int within = height % Tile.HEIGHT;
        int perTile = Tile.WIDTH >> within;
        Tile tile =
                read.computeIfAbsent(
                        new Place(level, index / perTile),
                        place ->
                                tiles.tile(
                                        place.level,
                                        place.index,
                                        Tile.width(place.level, place.index, size)));
        return tile.node(within, (int) (index % perTile));
    }

    private record Place(int level, long index) {}
}
