package council.procurement.evaluation;

import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.tender.Lot;

/**
 * What the recommending officer says. Which bid is recommended follows from the ranking; only where lots were drawn is it said here.
 *
 * @param lot      for which lot; null where the tender is not divided
 * @param award    false: no bid is to be accepted
 * @param drawnBid the bid that the lot fell on, where several are first; the two witnesses saw it drawn
 */
public record RecommendationDraft(Integer lot, Boolean award, Long drawnBid, String firstWitness, String secondWitness, String reasons) {

    /** For the whole of a tender. */
    public RecommendationDraft(Boolean award, Long drawnBid, String firstWitness, String secondWitness, String reasons) {
        this(null, award, drawnBid, firstWitness, secondWitness, reasons);
    }

    int lotNumber() {
        return lot == null ? Lot.NONE : lot;
    }

    /** The number of the bid recommended; null where none is. */
    Long bidIn(Ranking ranking) {
        if (award == null) throw new Refused("Say whether you recommend an award%s.", of());
        if (reasons == null || reasons.isBlank()) throw new Refused("Give the reasons for your recommendation%s; the decider reads them.", of());
        if (reasons.length() > 4000) throw new Refused("Shorten the reasons to 4,000 characters.");
        if (!award) return null;
        if (ranking.best().isEmpty()) throw new Refused("No bid%s is in the running, so none can be recommended. Say that you do not recommend an award.", of());
        if (!ranking.needsLots()) return ranking.best().get(0).bidNumber();
        Refusals.none()
            .unless(drawnBid != null && ranking.best().stream().anyMatch(bid -> bid.bidNumber() == drawnBid), "Several bids are first and nothing parts them. Draw lots and choose the bid that was drawn.")
            .unless(isNamed(firstWitness) && isNamed(secondWitness) && !firstWitness.strip().equalsIgnoreCase(secondWitness.strip()), "Name the two witnesses before whom the lot was drawn.")
            .orThrow();
        return drawnBid;
    }

    private String of() {
        return lotNumber() == Lot.NONE ? "" : " for lot " + lot;
    }

    private static boolean isNamed(String witness) {
        return witness != null && !witness.isBlank() && witness.length() <= 200;
    }
}
