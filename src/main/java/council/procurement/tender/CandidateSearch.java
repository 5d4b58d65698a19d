package council.procurement.tender;

/**
 * What the register is asked for when suppliers are chosen; null filters nothing. Archived suppliers are never found.
 *
 * @param text           words that must all occur in name, reference, postcode or e-mail
 * @param cpv            the first figures of a CPV code: suppliers of it, of something in it, or of the class above it
 * @param smallOrCharity whether SME or VCSE will do
 * @param withEmail      only those that can be asked by mail
 */
public record CandidateSearch(String text, String cpv, Boolean local, Boolean sme, Boolean vcse, boolean smallOrCharity, boolean withEmail) {

    /** Those that sell this and can be asked by mail. */
    static CandidateSearch selling(String cpv) {
        return new CandidateSearch(null, cpv, null, null, null, false, true);
    }

    CandidateSearch localOnly() {
        return new CandidateSearch(text, cpv, true, sme, vcse, smallOrCharity, withEmail);
    }

    CandidateSearch smallOrCharityOnly() {
        return new CandidateSearch(text, cpv, local, sme, vcse, true, withEmail);
    }
}
