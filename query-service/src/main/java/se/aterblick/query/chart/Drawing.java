package se.aterblick.query.chart;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws a plot as an {@code svg} element whose looks are presentation attributes: a page that
 * allows no inline styles shows it as well.
 */
final class Drawing {

    private Drawing() {}

    /**
     * @param id begins every id within it, so that several can stand in one page
     */
    static String of(Plot plot, String id, String summary, int width, int height) {
        JFreeChart chart = new JFreeChart(null, ChartFont.of(11), plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(2, 2, 2, 2));
        SVGGraphics2D graphics = graphics(id);
        graphics.setSVGCanvasSize(new Dimension(width, height));
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        Element svg = graphics.getRoot();
        ((Element) svg.getElementsByTagName("defs").item(0)).setAttribute("id", id + "-generic");
        svg.setAttribute("viewBox", "0 0 " + width + " " + height);
        svg.setAttribute("role", "img");
        svg.setAttribute("aria-label", summary);
        nameFonts(svg);
        return text(svg);
    }

    private static SVGGraphics2D graphics(String id) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
        context.setComment(null);
        context.setIDGenerator(
                new SVGIDGenerator() {
                    private int last;

                    @Override
                    public String generateID(String prefix) {
                        last++;
                        return id + "-" + prefix + last;
                    }
                });
        return new SVGGraphics2D(context, false);
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void nameFonts(Element svg) {
        NodeList all = svg.getElementsByTagName("*");
        for (int i = -1; i < all.getLength(); i++) {
            Element element = i < 0 ? svg : (Element) all.item(i);
            if (element.hasAttribute("font-family")) {
                element.setAttribute("font-family", ChartFont.FAMILY);
            }
        }
    }

    private static String text(Element svg) {
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            writer.transform(new DOMSource(svg), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
