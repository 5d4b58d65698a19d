package council.procurement.casefile;

import council.procurement.FieldRefusals;
import council.procurement.casefile.Collaboration.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;

/** A framework or a neighbour's plan as somebody types it, on the page or in a row of a file. Blank is null. */
public record CollaborationDraft(String kind, String name, String provider, String cpvCodes, String lots, String endsOn, String link, String contact, String notes) {

    public CollaborationDraft {
        kind = stripped(kind);
        name = stripped(name);
        provider = stripped(provider);
        cpvCodes = cpvCodes == null ? null : stripped(cpvCodes.replaceAll("[\\s,;]+", " "));
        lots = stripped(lots);
        endsOn = stripped(endsOn);
        link = stripped(link);
        contact = stripped(contact);
        notes = stripped(notes);
    }

    /** @param typed the fields of the page, named as the columns of the file */
    public static CollaborationDraft of(Map<String, String> typed) {
        return new CollaborationDraft(typed.get("kind"), typed.get("name"), typed.get("provider"), typed.get("cpv_codes"), typed.get("lots"), typed.get("ends_on"), typed.get("link"), typed.get("contact"), typed.get("notes"));
    }

    /** What is wrong with it, by field. */
    public FieldRefusals refusals() {
        return FieldRefusals.none()
            .unless(readKind() != null, "kind", "Choose whether it is a framework or a neighbour’s plan.")
            .text(name, 200, "name", "Give the name of the framework, or what the neighbour means to buy.")
            .text(provider, 200, "provider", "Give the buying organisation or the council.")
            .unless(cpvCodes != null && cpvCodes.matches("\\d{2,8}( \\d{2,8})*"), "cpv_codes", "Give CPV codes of two to eight figures each, with spaces between, such as 34144 79620000.")
            .unless(fits(cpvCodes, 400), "cpv_codes", "Shorten this to 400 characters; the first figures of a code stand for all that begin with them.")
            .unless(fits(lots, 1000), "lots", "Shorten this to 1,000 characters.")
            .unless(readEnd() != null, "ends_on", "Give the last day of the framework, or the day by which the neighbour means to buy.")
            .unless(link == null || link.length() <= 400 && link.matches("https?://\\S+"), "link", "Give the address as it stands in the browser, beginning with https://.")
            .unless(fits(contact, 200), "contact", "Shorten this to 200 characters.")
            .unless(fits(notes, 2000), "notes", "Shorten this to 2,000 characters.");
    }

    /** Only where there are no refusals. */
    Collaboration made(long number) {
        return new Collaboration(number, readKind(), name, provider, cpvCodes, lots, readEnd(), link, contact, notes);
    }

    private Kind readKind() {
        return Arrays.stream(Kind.values()).filter(one -> one.code().equals(kind)).findFirst().orElse(null);
    }

    private LocalDate readEnd() {
        try {
            return endsOn == null ? null : LocalDate.parse(endsOn);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static boolean fits(String text, int longest) {
        return text == null || text.length() <= longest;
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
