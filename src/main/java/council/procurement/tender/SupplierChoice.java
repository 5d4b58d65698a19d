package council.procurement.tender;

import council.procurement.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The suppliers chosen from the register for a request for quotes (domain reference 1.4: at least one local and one small firm or
 * charity where any exist). Who is local or small is what the register says, never what somebody typed.
 *
 * @param chosen      in the order in which they were chosen
 * @param localKnown  how many local suppliers the register has that sell this and can be asked
 * @param smallKnown  the same of small and medium-sized firms and charities
 * @param noLocalReason why none of them is asked; null where nobody said
 */
public record SupplierChoice(List<Candidate> chosen, long localKnown, long smallKnown, String noLocalReason, String noSmeReason) {

    static final int MOST = 20;
    private static final String NONE_KNOWN = "The register has none that sells this.";

    public boolean hasLocal() {
        return chosen.stream().anyMatch(Candidate::isLocal);
    }

    public boolean hasSmall() {
        return chosen.stream().anyMatch(Candidate::isSmallOrCharity);
    }

    public boolean asksWhyNoLocal() {
        return !chosen.isEmpty() && !hasLocal() && localKnown > 0;
    }

    public boolean asksWhyNoSmall() {
        return !chosen.isEmpty() && !hasSmall() && smallKnown > 0;
    }

    public boolean holds(String reference) {
        return chosen.stream().anyMatch(c -> c.reference().equals(reference));
    }

    /** What is wrong with it as a whole. */
    Refusals refusals(int minimum) {
        var refusals = Refusals.none()
            .unless(chosen.size() >= minimum, "Choose at least %d suppliers; asking fewer needs a waiver of the Contract Procedure Rules.", minimum)
            .unless(!asksWhyNoLocal() || noLocalReason != null, "Choose a local supplier as well, or say why none is asked: the register has %d that sell this.", localKnown)
            .unless(!asksWhyNoSmall() || noSmeReason != null, "Choose a small or medium-sized firm or a charity as well, or say why none is asked: the register has %d that sell this.", smallKnown);
        var all = new ArrayList<>(refusals.reasons());
        chosen.stream().map(Candidate::obstacle).filter(why -> why != null).forEach(all::add);
        chosen.stream().filter(c -> c.supplier().email() != null).collect(Collectors.groupingBy(c -> c.supplier().email().toLowerCase(java.util.Locale.UK))).forEach((email, firms) -> {
            if (firms.size() > 1) all.add("%s have the same e-mail address, so one link would serve them all. Choose one of them.".formatted(
                firms.stream().map(f -> f.supplier().name()).collect(Collectors.joining(" and "))));
        });
        return new Refusals(List.copyOf(all));
    }

    /** As it goes on the record of the round. */
    Invited invited() {
        var lines = chosen.stream().map(c -> "%s, %s".formatted(c.supplier().name(), c.supplier().postcode() == null ? c.reference() : c.supplier().postcode())).collect(Collectors.joining("\n"));
        return new Invited(lines, hasLocal(), hasLocal() ? null : reason(noLocalReason, localKnown), hasSmall(), hasSmall() ? null : reason(noSmeReason, smallKnown));
    }

    private static String reason(String given, long known) {
        return given != null ? given : known == 0 ? NONE_KNOWN : null;
    }
}
