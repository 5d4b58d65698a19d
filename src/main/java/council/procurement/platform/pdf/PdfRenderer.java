package council.procurement.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import council.procurement.platform.web.Show;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Makes an A4 PDF of a Thymeleaf template, tagged for screen readers (PDF/UA), with the council's mark and name at its head.
 * The template lies in the frame of {@code templates/pdf/page.html} and is well-formed XML: no {@code &nbsp;}, every element
 * closed. It sees {@code council} (the council's name) and {@code show} ({@link Show}).
 */
@Component
public class PdfRenderer {

    private static final String FONTS = "/liberation/";
    private static final Map<String, byte[]> FONT_FILES = new ConcurrentHashMap<>();
    private static final String FAMILY = "Liberation Sans";

    private final SpringTemplateEngine pages;
    private final Show show;
    private final String councilName;

    PdfRenderer(SpringTemplateEngine pages, Show show, @Value("${council.name}") String councilName) {
        this.pages = pages;
        this.show = show;
        this.councilName = councilName;
    }

    /**
     * @param template name under {@code templates/}, without its ending
     * @param facts    what the template shows; what people typed is escaped by it, never markup
     * @return the PDF
     */
    public byte[] render(String template, Map<String, ?> facts) {
        var model = new HashMap<String, Object>(facts);
        model.put("council", councilName);
        model.put("show", show);
        model.put("mark", mark());
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
            .withHtmlContent(pages.process(template, new Context(Locale.UK, model)), null)
            .usePdfUaAccessibility(true)
            .useSVGDrawer(new BatikSVGDrawer())
            .withProducer("Council procurement")
            .toStream(out);
        font(builder, "LiberationSans-Regular.ttf", 400, FontStyle.NORMAL);
        font(builder, "LiberationSans-Bold.ttf", 700, FontStyle.NORMAL);
        font(builder, "LiberationSans-Italic.ttf", 400, FontStyle.ITALIC);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> new ByteArrayInputStream(FONT_FILES.computeIfAbsent(file, PdfRenderer::withoutLigatures)), FAMILY, weight, style, true);
    }

    /**
     * A font whose table of ligatures (GSUB) goes by another name: for every text that it draws, PDFBox would compile one pattern of
     * all ligatures, which takes longer than the whole rest of the file.
     */
    private static byte[] withoutLigatures(String file) {
        try (var font = resource(FONTS + file)) {
            var bytes = font.readAllBytes();
            int tables = ByteBuffer.wrap(bytes).getShort(4);
            for (int entry = 12; entry < 12 + 16 * tables; entry += 16)
                if (new String(bytes, entry, 4, StandardCharsets.US_ASCII).equals("GSUB")) bytes[entry] = 'g';
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mark of our pages, drawn into the PDF: one file for both. */
    private static String mark() {
        try (var svg = resource("/static/images/mark.svg")) {
            return new String(svg.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("<svg ", "<svg alt=\"Council mark\" ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String path) {
        var found = PdfRenderer.class.getResourceAsStream(path);
        if (found == null) throw new IllegalStateException("The application lacks " + path);
        return found;
    }
}
