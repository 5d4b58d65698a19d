package council.procurement.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who scores and who moderates, with those who left; empty in evaluations that began before panels were appointed. */
public record Panel(List<PanelSeat> seats) {

    public boolean isEmpty() {
        return seats.isEmpty();
    }

    /** Those who score now, the chair first. */
    public List<String> scorers() {
        return seats.stream().filter(PanelSeat::scores).map(PanelSeat::person).toList();
    }

    public Optional<String> moderator() {
        return seats.stream().filter(it -> it.sits() && it.role() == PanelRole.MODERATOR).map(PanelSeat::person).findFirst();
    }

    /** Those who left and whose seat nobody has taken yet, in the order in which they left. */
    List<PanelSeat> vacant() {
        return seats.stream().filter(it -> !it.sits() && seats.stream().noneMatch(other -> it.person().equals(other.replaces())))
            .sorted(Comparator.comparing(PanelSeat::leftAt)).toList();
    }

    /** Those who left, for the report. */
    public List<PanelSeat> left() {
        return seats.stream().filter(it -> !it.sits()).toList();
    }

    public List<PanelSeat> sitting() {
        return seats.stream().filter(PanelSeat::sits).toList();
    }

    boolean hasLeft(String person) {
        return seats.stream().anyMatch(it -> it.person().equals(person) && !it.sits());
    }

    boolean knows(String person) {
        return seats.stream().anyMatch(it -> it.person().equals(person));
    }
}
