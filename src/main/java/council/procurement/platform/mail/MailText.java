package council.procurement.platform.mail;

import council.procurement.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a kind of mail as process owners write it: a subject, and a body of plain lines with <code>{{placeholders}}</code>.
 * An empty line ends a paragraph; a line that begins with {@code #} is a heading, with {@code *} a point of a list;
 * <code>{{link}}</code> on a line of its own becomes a button.
 */
public record MailText(String subject, String body) {

    public static final int LONGEST_SUBJECT = 200;
    public static final int LONGEST_BODY = 4000;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([A-Za-z]+)\\s*}}");

    /** Reads a shipped text: its first line is the subject. */
    static MailText parse(String file) {
        var lines = file.replace("\r\n", "\n");
        int end = lines.indexOf('\n');
        return new MailText(lines.substring(0, end).strip(), lines.substring(end).strip());
    }

    /** @throws Refused where a mail could not be written from it */
    public void check(MailKind kind) {
        if (subject == null || subject.isBlank()) throw new Refused("Write a subject: it is what people see in their list of mails.");
        if (body == null || body.isBlank()) throw new Refused("Write a text: a mail with a subject alone says too little.");
        if (subject.length() > LONGEST_SUBJECT) throw new Refused("Shorten the subject to %d characters.", LONGEST_SUBJECT);
        if (body.length() > LONGEST_BODY) throw new Refused("Shorten the text to %,d characters.", LONGEST_BODY);
        if (subject.lines().count() > 1) throw new Refused("Write the subject on one line.");
        var known = kind.known();
        for (var found : PLACEHOLDER.matcher(subject + "\n" + body).results().toList())
            if (!known.containsKey(found.group(1)))
                throw new Refused("This mail knows no {{%s}}: use one of %s.", found.group(1), known.keySet().stream().map("{{%s}}"::formatted).collect(Collectors.joining(", ")));
        var rest = PLACEHOLDER.matcher(subject + "\n" + body).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}"))
            throw new Refused("A placeholder is not closed or not spelt in letters alone: write it as {{%s}}.", known.keySet().iterator().next());
        if (!body.contains("link")) throw new Refused("Name {{link}} in the text: without it nobody gets from the mail to the work.");
    }

    /** The subject with its facts, on one line whatever they hold. */
    String subject(Map<String, String> facts) {
        return filled(subject, facts).replaceAll("\\s+", " ").strip();
    }

    /** The body with its facts, in pieces. */
    List<Block> blocks(Map<String, String> facts) {
        var blocks = new ArrayList<Block>();
        var paragraph = new ArrayList<String>();
        for (var line : body.lines().map(String::strip).toList()) {
            var alone = PLACEHOLDER.matcher(line);
            boolean wholeLine = alone.matches();
            if (wholeLine && alone.group(1).equals("link")) {
                end(paragraph, blocks);
                blocks.add(new Block(Block.Kind.BUTTON, null, facts.get("link")));
            } else if (wholeLine && facts.getOrDefault(alone.group(1), "").contains("\n")) {
                end(paragraph, blocks);
                facts.get(alone.group(1)).lines().forEach(fact -> piece(fact, blocks, paragraph));
                end(paragraph, blocks);
            } else {
                piece(filled(line, facts), blocks, paragraph);
            }
        }
        end(paragraph, blocks);
        return blocks;
    }

    private static final Pattern POINT = Pattern.compile("\\* (.*?)(?: <(https?://\\S+)>)?");

    private static void piece(String line, List<Block> blocks, List<String> paragraph) {
        var point = POINT.matcher(line);
        if (point.matches()) {
            end(paragraph, blocks);
            blocks.add(new Block(Block.Kind.POINT, point.group(1).strip(), point.group(2)));
        } else if (line.startsWith("# ")) {
            end(paragraph, blocks);
            blocks.add(new Block(Block.Kind.HEADING, line.substring(2).strip(), null));
        } else if (line.isEmpty()) {
            end(paragraph, blocks);
        } else {
            paragraph.add(line);
        }
    }

    private static void end(List<String> paragraph, List<Block> blocks) {
        if (!paragraph.isEmpty()) blocks.add(new Block(Block.Kind.PARAGRAPH, String.join(" ", paragraph), null));
        paragraph.clear();
    }

    /** A fact that is not known leaves nothing behind: a mail goes out all the same. */
    private static String filled(String text, Map<String, String> facts) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(facts.getOrDefault(found.group(1), "").replaceAll("\\s+", " ").strip()));
    }

    /** A piece of a mail: what it says, and where it leads. */
    public record Block(Kind kind, String text, String link) {

        /** What a piece is. */
        public enum Kind { PARAGRAPH, HEADING, POINT, BUTTON }
    }
}
