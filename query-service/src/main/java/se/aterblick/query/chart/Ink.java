package se.aterblick.query.chart;

import java.awt.BasicStroke;
import java.awt.Color;

/** What charts are drawn with; nothing differs from another thing by its colour alone. */
final class Ink {

    static final Color TEXT = new Color(0x1b2530);
    static final Color FILL = new Color(0x0f5a8a);
    static final Color PAPER = Color.WHITE;
    static final Color GRID = new Color(0xc5ced6);
    static final BasicStroke LINE = new BasicStroke(1.5f);
    static final BasicStroke THIN = new BasicStroke(0.75f);
    static final BasicStroke DASHES =
            new BasicStroke(
                    1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0);

    private Ink() {}
}
