package council.procurement.award;

import council.procurement.Refusals;
import council.procurement.casefile.Route;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Why a contract is awarded without competition, and to whom. Pounds ex VAT over the whole life.
 *
 * @param number             null until it is kept
 * @param noAlternatives     why there are none; null where the ground does not ask
 * @param publicShare        percent of its activity that the body does for the council; null where the ground does not ask
 * @param overridingInterest why an excluded supplier is needed all the same; null where it is not excluded
 * @param voluntaryStandstill null until it is said; never where the ground has a standstill of its own
 */
public record DirectAward(Long number, String ground, String basis, String title, String justification, String noAlternatives, BigDecimal publicShare, Framework framework,
                          String supplier, String supplierPostcode, boolean excluded, String overridingInterest, BigDecimal priceExVat, String contractForm,
                          Boolean voluntaryStandstill, boolean transparencyDue, String justifiedBy, Instant justifiedAt) {

    /** The framework of a call-off (Procurement Act 2023 ss.45 to 49). */
    public record Framework(String name, String lot, LocalDate expires, String entitlement, String mechanism) {
    }

    /** What the ground asks for, and nothing that was answered for another one: what the form hides is not kept, however it was sent. */
    DirectAward asAsked(GroundRule rule) {
        return new DirectAward(number, ground, basis, title, justification, rule.noAlternatives() ? noAlternatives : null, rule.shareAbove() != null || rule.shareAtLeast() != null ? publicShare : null,
            rule.isCallOff() ? framework : new Framework(null, null, null, null, null), supplier, supplierPostcode, excluded, excluded ? overridingInterest : null, priceExVat, contractForm,
            rule.standstill() ? Boolean.FALSE : voluntaryStandstill, transparencyDue, justifiedBy, justifiedAt);
    }

    Refusals refusals(GroundRule rule, Route route, LocalDate today) {
        var callOff = rule.isCallOff();
        return Refusals.none()
            .unless(belongsTo(rule, route), "The ground “%s” does not belong to the route “%s” of this case. Choose a ground that does.", rule.title(), route.label())
            .unless(justification != null, "Say why the conditions of the ground are met.")
            .unless(!rule.noAlternatives() || noAlternatives != null, "Say why there are no reasonable alternatives; this ground needs it.")
            .unless(rule.shareAbove() == null || publicShare != null && publicShare.compareTo(BigDecimal.valueOf(rule.shareAbove())) > 0,
                "The body must do more than %s percent of its activity for the council. Give the share, or choose another ground.", rule.shareAbove())
            .unless(rule.shareAtLeast() == null || publicShare != null && publicShare.compareTo(BigDecimal.valueOf(rule.shareAtLeast())) >= 0,
                "The authorities must do at least %s percent of the activity among themselves. Give the share, or choose another ground.", rule.shareAtLeast())
            .unless(publicShare == null || publicShare.compareTo(new BigDecimal(100)) <= 0, "A share is at most 100 percent.")
            .unless(!callOff || framework.name() != null && framework.lot() != null, "Name the framework and the lot.")
            .unless(!callOff || framework.expires() != null && !framework.expires().isBefore(today), "The framework must still run: give its last day, today or later.")
            .unless(!callOff || framework.entitlement() != null, "Say why the council may use the framework.")
            .unless(!callOff || framework.mechanism() != null, "Say how the framework chooses the supplier without competition.")
            .unless(supplier != null, "Name the supplier.")
            .unless(!excluded || rule.excludedAllowed(), "On this ground the supplier must not be excluded.")
            .unless(!excluded || overridingInterest != null, "Say which overriding public interest requires an excluded supplier.")
            .unless(priceExVat != null && priceExVat.signum() > 0, "Give the price over the whole life without VAT, more than £0.")
            .unless("simple".equals(contractForm) || "deed".equals(contractForm), "Choose the form of contract: simple or deed.")
            .unless(voluntaryStandstill != null, "Say whether a voluntary standstill is declared: on this ground none is due.");
    }

    private static boolean belongsTo(GroundRule rule, Route route) {
        return route == switch (rule.basis()) {
            case "exempt" -> Route.EXEMPT;
            case "framework" -> Route.FRAMEWORK;
            default -> Route.STATUTORY;
        };
    }
}
