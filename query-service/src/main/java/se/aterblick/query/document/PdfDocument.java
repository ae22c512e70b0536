package se.aterblick.query.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.aterblick.query.document.template.Edition;
import se.aterblick.query.document.template.Html;

/**
 * Makes a document PDF/A-3a and PDF/UA-1: tagged, with bookmarks and all its fonts, the canonical
 * report attached. The same document gives the same bytes, wherever and whenever it is made.
 */
final class PdfDocument {

    private static final String FAMILY = "Liberation Sans";

    private final byte[] regular = resource("fonts/LiberationSans-Regular.ttf");
    private final byte[] bold = resource("fonts/LiberationSans-Bold.ttf");
    private final byte[] colours = resource("sRGB.icc");

    byte[] of(Html html, Edition edition, String language) {
        try (BatikSVGDrawer drawings = new BatikSVGDrawer();
                PdfBoxRenderer renderer = renderer(html, drawings);
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            new PdfPassport(html, edition, language).putInto(pdf);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfBoxRenderer renderer(Html html, BatikSVGDrawer drawings) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        font(builder, regular, 400);
        font(builder, bold, 700);
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.useSVGDrawer(drawings);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri != null && uri.startsWith("data:"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.addDOMMutator(document -> bookmarks(document, html));
        builder.addDOMMutator(PdfDocument::alternativeTexts);
        builder.withHtmlContent(html.text(), null);
        return builder.buildPdfRenderer();
    }

    private static void font(PdfRendererBuilder builder, byte[] font, int weight) {
        builder.useFont(
                () -> new ByteArrayInputStream(font),
                FAMILY,
                weight,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
    }

    private static void bookmarks(Document document, Html html) {
        Element bookmarks = document.createElement("bookmarks");
        for (Html.Bookmark chapter : html.bookmarks()) {
            Element bookmark = document.createElement("bookmark");
            bookmark.setAttribute("name", chapter.name());
            bookmark.setAttribute("href", "#" + chapter.id());
            bookmarks.appendChild(bookmark);
        }
        document.getElementsByTagName("head").item(0).appendChild(bookmarks);
    }

    /** What a browser calls the label of a drawing is its alternative text here. */
    private static void alternativeTexts(Document document) {
        NodeList drawings = document.getElementsByTagName("svg");
        for (int i = 0; i < drawings.getLength(); i++) {
            Element drawing = (Element) drawings.item(i);
            drawing.setAttribute("alt", drawing.getAttribute("aria-label"));
        }
    }

    private static byte[] resource(String name) {
        try (InputStream file = PdfDocument.class.getResourceAsStream("/document/" + name)) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
