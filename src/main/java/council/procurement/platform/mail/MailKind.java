package council.procurement.platform.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of mail: when it is sent and what its text may speak of. Its shipped text is {@code mail/ID.txt} on the class path;
 * process owners change it on the page "Mail texts".
 *
 * @param id           kebab-case; name of the text's file
 * @param name         as officers call it
 * @param sentWhen     when, and to whom, in a sentence
 * @param button       what the link in the mail says: "Open the task"
 * @param aboutLate    whether it tells of something late: such mails reach even those who want no others
 * @param outside      whether it goes to somebody who is not of the council, and so has no page where to choose how often
 * @param placeholders what the text may speak of besides {@link #COMMON}
 */
public record MailKind(String id, String name, String sentWhen, String button, boolean aboutLate, boolean outside, List<Placeholder> placeholders) {

    /** For the council's own people. */
    public MailKind(String id, String name, String sentWhen, String button, boolean aboutLate, List<Placeholder> placeholders) {
        this(id, name, sentWhen, button, aboutLate, false, placeholders);
    }

    /** For somebody who is not of the council. */
    public static MailKind outside(String id, String name, String sentWhen, String button, List<Placeholder> placeholders) {
        return new MailKind(id, name, sentWhen, button, false, true, placeholders);
    }

    /**
     * Something that the text names as <code>{{name}}</code>.
     *
     * @param sample what stands for it in a preview
     */
    public record Placeholder(String name, String meaning, String sample) {
    }

    /** A collection of kinds that a module brings. */
    public record Catalogue(List<MailKind> kinds) {
    }

    /** What every mail may speak of. */
    private static final List<Placeholder> COMMON = List.of(
        new Placeholder("name", "First name of the person who is written to", "Olivia"),
        new Placeholder("council", "Name of the council", "Exampleshire District Council"),
        new Placeholder("link", "Where to go; on a line of its own it becomes a button", "https://procurement.exampleshire.example/tasks/1"));

    /** Everything that the text may speak of, by name, in the order in which a page explains it. */
    public Map<String, Placeholder> known() {
        var known = new LinkedHashMap<String, Placeholder>();
        COMMON.forEach(one -> known.put(one.name(), one));
        placeholders.forEach(one -> known.put(one.name(), one));
        return known;
    }

    /** Facts for a preview. */
    public Map<String, String> sample() {
        var facts = new LinkedHashMap<String, String>();
        known().forEach((name, one) -> facts.put(name, one.sample()));
        return facts;
    }
}
