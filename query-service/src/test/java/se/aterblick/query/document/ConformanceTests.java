package se.aterblick.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import se.aterblick.document.DocumentTemplate;
import se.aterblick.query.document.template.Edition;
import se.aterblick.query.document.template.Letterhead;

/** Documents of every sample are PDF/A-3a and PDF/UA-1, as veraPDF finds. */
class ConformanceTests {

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> editions() {
        return Stream.of(
                Arguments.of("approved", SampleDocument.annualReport(), "sv"),
                Arguments.of(
                        "approved, with series",
                        SampleDocument.annualReport(DocumentTemplate.SECOND),
                        "sv"),
                Arguments.of("series in English", SampleDocument.submitted("report-3-ar"), "en"),
                Arguments.of("submitted", SampleDocument.submitted("leanlink-2023-MARS"), "sv"),
                Arguments.of("known then", SampleDocument.known("rgs-2022-UR2"), "sv"),
                Arguments.of("unreported", SampleDocument.known("rk-2023-AR"), "sv"),
                Arguments.of("in English", SampleDocument.submitted("report-2-ar"), "en"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void conformsToTheStandards(String what, Edition edition, String language) throws Exception {
        for (DocumentTemplate template : DocumentTemplate.values()) {
            byte[] pdf = SampleDocument.pdf(SampleDocument.in(template, edition), language);

            assertThat(broken(pdf, PDFAFlavour.PDFA_3_A)).as(template.logicalName()).isEmpty();
            assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).as(template.logicalName()).isEmpty();
        }
    }

    @Test
    void conformsWithALogoThatIsSeenThrough() throws Exception {
        BufferedImage logo = new BufferedImage(120, 40, BufferedImage.TYPE_INT_ARGB);
        logo.setRGB(10, 10, 0x800f5a8a);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(logo, "png", png);
        byte[] pdf =
                SampleDocument.pdf(
                        SampleDocument.known("rk-2023-AR"),
                        new Letterhead(
                                "Regionstyrelsen",
                                new Letterhead.Logo(png.toByteArray(), "Region Halland")));

        assertThat(broken(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    private static List<String> broken(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(found -> found.getStatus() == TestAssertion.Status.FAILED)
                    .map(found ->
                            found.getRuleId().getClause()
                                    + " "
                                    + found.getMessage()
                                    + " "
                                    + found.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }
}
