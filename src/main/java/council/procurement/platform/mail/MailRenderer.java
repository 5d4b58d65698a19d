package council.procurement.platform.mail;

import council.procurement.platform.mail.MailText.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Makes a mail of a text and its facts: once as plain text, once as HTML in the council's plain layout. What people typed is never markup. */
@Component
public class MailRenderer {

    private static final String LAYOUT = "mail/layout";

    private final SpringTemplateEngine pages;
    private final MailSettings settings;

    MailRenderer(SpringTemplateEngine pages, MailSettings settings) {
        this.pages = pages;
        this.settings = settings;
    }

    /** A mail ready to be sent; {@code groups} are its pieces with the points of one list together. */
    public record Rendered(String subject, String text, String html, List<List<Block>> groups) {
    }

    public Rendered render(MailKind kind, MailText text, Map<String, String> given) {
        var facts = new HashMap<>(given);
        facts.putIfAbsent("council", settings.councilName());
        var subject = text.subject(facts);
        var groups = grouped(text.blocks(facts));
        var context = new Context(Locale.UK, Map.of("subject", subject, "council", settings.councilName(), "groups", groups, "button", kind.button(),
            "myMail", kind.outside() ? "" : settings.address("/my-mail")));
        return new Rendered(subject, plain(groups, kind), pages.process(LAYOUT, context), groups);
    }

    private static List<List<Block>> grouped(List<Block> blocks) {
        var groups = new ArrayList<List<Block>>();
        Block before = null;
        for (var block : blocks) {
            if (block.kind() == Block.Kind.POINT && before != null && before.kind() == Block.Kind.POINT) groups.get(groups.size() - 1).add(block);
            else groups.add(new ArrayList<>(List.of(block)));
            before = block;
        }
        return groups;
    }

    private String plain(List<List<Block>> groups, MailKind kind) {
        var text = new StringBuilder();
        for (var group : groups) {
            for (var block : group) {
                switch (block.kind()) {
                    case BUTTON -> text.append(kind.button()).append(":\n").append(block.link()).append('\n');
                    case POINT -> text.append("* ").append(block.text()).append(block.link() == null ? "\n" : "\n  " + block.link() + "\n");
                    case HEADING -> text.append(block.text()).append('\n').append("-".repeat(block.text().length())).append('\n');
                    case PARAGRAPH -> text.append(block.text()).append('\n');
                }
            }
            text.append('\n');
        }
        text.append("--\n").append(settings.councilName()).append(" procurement\n");
        if (!kind.outside()) text.append("Choose how often we write to you:\n").append(settings.address("/my-mail")).append('\n');
        return text.toString();
    }
}
