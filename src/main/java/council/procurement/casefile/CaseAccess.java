package council.procurement.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a person may see and do with the cases on our pages. Everybody of the council reads every case's page: procurement is
 * public business; what bidders are owed and what is about a person is kept back by the part of the file that holds it, which
 * asks here. Nothing here lets anybody do a task: that is the engine's candidate groups and the use cases.
 *
 * <p>The file that people keep beside the forms (P: published, I: internal):
 * <pre>
 *                                                      reads  writes  publishes  gives parts
 * on the case: lead officer                             P I    yes     yes        yes
 * on the case: requester, once handed over                P I    yes     no         yes
 * on the case: procurement officer, evaluator,
 *              contract manager, collaborator           P I    yes     no         no
 * on the case: reader                                   P I    no      no         no
 * procurement-team, procurement-managers                P I    yes     yes        yes
 * whoever decides or advises: budget-holders, finance,
 *   section-151-officer, legal, monitoring-officer,
 *   heads-of-service, leadership-team, cabinet-member,
 *   committee-services                                  P I    no      no         no
 * internal-audit, whatever part it has                  P I    no      no         no
 * everybody else with a group                           P      no      no         no
 * a leaver, who has no group                            none   no      no         no
 * </pre>
 * “Writes” is documents, notes, risks and links. People and links are read by everybody who reads cases. A document that is
 * published is open to anybody, signed in or not.
 */
public record CaseAccess(Viewer viewer) {

    private static final String AUDIT = "internal-audit";
    private static final Set<String> MANAGERS = Set.of("procurement-managers", "heads-of-service", "leadership-team", AUDIT);
    private static final Set<String> REASSIGNERS = Set.of("procurement-managers", "leadership-team", "heads-of-service");
    private static final Set<String> KEEPERS = Set.of("procurement-team", "procurement-managers");
    private static final Set<String> DECIDERS_AND_ADVISERS = Set.of("budget-holders", "heads-of-service", "finance", "section-151-officer", "legal",
        "monitoring-officer", "leadership-team", "cabinet-member", "council-leader", "committee-services", "deputy-section-151-officer", "deputy-monitoring-officer");
    private static final Set<String> INTEREST_READERS = Set.of("monitoring-officer", AUDIT);

    public static CaseAccess of(Viewer viewer) {
        return new CaseAccess(viewer);
    }

    /** Somebody without a group is a leaver or a stranger. */
    public boolean readsCases() {
        return !viewer.groups().isEmpty();
    }

    /** Internal documents, notes and the risk register of a case with these people. */
    public boolean readsFile(List<CasePerson> involved) {
        return readsEveryFile() || readsCases() && has(involved, EnumSet.allOf(Part.class));
    }

    /** Reads what is internal of every case, whether or not they have a part in it. */
    public boolean readsEveryFile() {
        return isKeeper() || viewer.isIn(AUDIT) || viewer.isInAnyOf(DECIDERS_AND_ADVISERS);
    }

    /** Adds to the file: documents, notes, risks and links. */
    public boolean writesFile(List<CasePerson> involved) {
        return changesAnything() && (isKeeper() || has(involved, EnumSet.complementOf(EnumSet.of(Part.READER))));
    }

    /** Publishes a document and withdraws it again. */
    public boolean publishes(List<CasePerson> involved) {
        return changesAnything() && (isKeeper() || leads(involved));
    }

    /** Gives a colleague a part in the case and takes it away. */
    public boolean givesParts(List<CasePerson> involved) {
        return changesAnything() && (isKeeper() || has(involved, EnumSet.of(Part.LEAD_OFFICER, Part.REQUESTER)));
    }

    boolean changesAnything() {
        return readsCases() && !viewer.isIn(AUDIT);
    }

    private boolean isKeeper() {
        return viewer.isInAnyOf(KEEPERS);
    }

    private boolean leads(List<CasePerson> involved) {
        return CasePerson.leading(involved).filter(p -> p.person().equals(viewer.person())).isPresent();
    }

    private boolean has(List<CasePerson> involved, Set<Part> parts) {
        return involved.stream().anyMatch(p -> p.isCurrent() && p.person().equals(viewer.person()) && parts.contains(p.part()));
    }

    /** Late tasks of every team, and not of one's own alone: for those who answer for others, and internal audit. */
    public boolean seesEverybodysLateTasks() {
        return viewer.isInAnyOf(MANAGERS);
    }

    /** Is offered to give tasks to others: a head of service may for what their own service buys alone, which the page for it says. */
    public boolean reassignsTasks() {
        return viewer.isInAnyOf(REASSIGNERS);
    }

    /** Declarations are about a person: for the declarant, the monitoring officer and internal audit (Localism Act 2011 ss.29–31; Procurement Act 2023 ss.81–83). */
    public boolean readsInterestsOf(String declarant) {
        return viewer.person().equals(declarant) || viewer.isInAnyOf(INTEREST_READERS);
    }

    /** Whoever has a part in the case declares for themselves; internal audit changes nothing. */
    public boolean declaresInterests(List<CasePerson> involved) {
        return !viewer.isIn(AUDIT) && involved.stream().anyMatch(p -> p.isCurrent() && p.person().equals(viewer.person()));
    }

    /** Resolves what others declared. */
    public boolean resolvesInterests() {
        return viewer.isIn("monitoring-officer");
    }

    /** The conflicts assessment names people: it is for those who write it, legal and internal audit. */
    public boolean readsConflictsAssessment(List<CasePerson> involved) {
        return writesConflictsAssessment(involved) || viewer.isInAnyOf(Set.of("legal", AUDIT));
    }

    public boolean writesConflictsAssessment(List<CasePerson> involved) {
        return changesAnything() && (isKeeper() || resolvesInterests() || leads(involved));
    }
}
