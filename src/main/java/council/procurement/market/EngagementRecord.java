package council.procurement.market;

import council.procurement.Refusals;

/**
 * What came of the engagement, recorded equally for all who took part.
 *
 * @param advantageAction who has the advantage and what was done; null where there is none
 */
public record EngagementRecord(String participants, String said, String told, UnfairAdvantage advantage, String advantageAction, String effectOnTender) {

    Refusals refusals() {
        return Refusals.none()
            .unless(participants != null, "Say who took part; write “nobody” if nobody came.")
            .unless(said != null, "Record what each supplier said.")
            .unless(told != null, "Record what each supplier was told.")
            .unless(advantage != null, "Say whether anybody has an unfair advantage from the engagement.")
            .unless(advantage == null || advantage == UnfairAdvantage.NONE || advantageAction != null,
                "Say who has the unfair advantage and what was done about it (Procurement Act 2023, section 16).")
            .unless(effectOnTender != null, "Say what the engagement changes in the tender; write “nothing” if nothing changes.");
    }
}
