package council.procurement.contract;

/**
 * By what a contract's performance is measured, as its newest version says (Procurement Act 2023 s.52).
 *
 * @param target         as the contract says it, in the unit
 * @param statutory      one of those that the Act asks for
 * @param droppedBecause null while it is in use
 */
public record Kpi(int number, int version, String name, String measures, String target, String unit, boolean statutory, String droppedBecause) {

    /** What a manager names: a new one, or a new version. */
    public record Draft(String name, String measures, String target, String unit, boolean statutory) {
    }

    public boolean isInUse() {
        return droppedBecause == null;
    }
}
