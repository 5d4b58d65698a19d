package council.procurement.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of every kind that the case file takes, and of some that it refuses. */
public final class Files {

    public static final byte[] PDF = bytes("%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n");
    public static final byte[] PNG = join(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, bytes("\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\6\0\0\0"));
    public static final byte[] JPEG = join(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16}, bytes("JFIF\0\1\1"));
    public static final byte[] EML = bytes("From: a@example.org\r\nTo: b@example.org\r\nSubject: Quote\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\nMessage-ID: <1@example.org>\r\n\r\nHello\r\n");
    public static final byte[] MSG = join(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1}, new byte[504], "__substg1.0_".getBytes(StandardCharsets.UTF_16LE), new byte[512]);
    public static final byte[] OLD_WORD = join(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1}, new byte[1024]);
    public static final byte[] HTML = bytes("<!DOCTYPE html><html><script>alert(1)</script></html>");
    public static final byte[] PROGRAM = join(bytes("MZ"), random(200));

    private Files() {
    }

    /** @param main such as {@code wordprocessingml.document} */
    public static byte[] office(String main) {
        return zip("[Content_Types].xml", "<Types><Override PartName=\"/a.xml\" ContentType=\"application/vnd.openxmlformats-officedocument." + main + ".main+xml\"/></Types>", "a.xml", "<a/>");
    }

    /** @param kind such as {@code text} */
    public static byte[] openDocument(String kind) {
        return zip("mimetype", "application/vnd.oasis.opendocument." + kind, "content.xml", "<a/>");
    }

    /** Names and contents in turn; the first stands unpacked, as OpenDocument wants its own. */
    public static byte[] zip(String... namesAndContents) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                var content = bytes(namesAndContents[i + 1]);
                var entry = new ZipEntry(namesAndContents[i]);
                if (i == 0) {
                    var sum = new CRC32();
                    sum.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }
}
