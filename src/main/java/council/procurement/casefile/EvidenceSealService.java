package council.procurement.casefile;

import council.procurement.casefile.store.EvidenceSealStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All tables of evidence under one seal. The database refuses to change their rows; who takes its triggers away is found here:
 * every sealed row must still be there with the same content, and every sealed table still refuse.
 */
@Service
public class EvidenceSealService implements EvidenceChain {

    private final EvidenceSealStore store;
    private final Clock clock;

    EvidenceSealService(EvidenceSealStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Seals what was written since the last time. Two nodes that do it at once do it one after the other. */
    @Transactional
    public void seal() {
        var end = store.endForUpdate();
        var sealed = sealed();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var table : store.guardedTables()) {
            var before = sealed.get(table);
            if (before == null) end = store.add(EvidenceSeal.after(end.number(), end.hash(), table, Hashes.NOTHING, at));
            if (store.count(table) == size(before)) continue; // rows are only added
            for (var row : store.rowHashes(table)) if (before == null || !taken(before, row)) end = store.add(EvidenceSeal.after(end.number(), end.hash(), table, row, at));
        }
    }

    @Override
    public String title() {
        return "Tables of evidence";
    }

    @Override
    @Transactional(readOnly = true)
    public Finding verify() {
        var breaks = new ArrayList<String>();
        var previousHash = Hashes.NOTHING;
        long number = 0;
        for (var seal : store.all()) {
            if (seal.number() != ++number || !seal.previousHash().equals(previousHash) || !seal.hash().equals(seal.calculated())) {
                breaks.add("Seal %d is not what was written.".formatted(number));
                break;
            }
            previousHash = seal.hash();
        }
        var end = store.end();
        if (breaks.isEmpty() && (end.number() != number || !end.hash().equals(previousHash))) breaks.add("The seals end at entry %d; they must end at entry %d.".formatted(number, end.number()));
        var guarded = store.guardedTables();
        sealed().forEach((table, rows) -> {
            if (!guarded.contains(table)) breaks.add("The table %s is no longer protected against changes.".formatted(table));
            if (store.exists(table)) store.rowHashes(table).forEach(row -> taken(rows, row));
            var missing = size(rows);
            if (missing > 0) breaks.add("%d of the sealed entries in the table %s %s changed or taken out.".formatted(missing, table, missing == 1 ? "was" : "were"));
        });
        return new Finding(number, breaks);
    }

    /** By table, how often each row's hash is sealed; for a table without rows an empty map. */
    private Map<String, Map<String, Integer>> sealed() {
        var sealed = new TreeMap<String, Map<String, Integer>>();
        for (var seal : store.all()) {
            var rows = sealed.computeIfAbsent(seal.table(), table -> new HashMap<>());
            if (!seal.rowHash().equals(Hashes.NOTHING)) rows.merge(seal.rowHash(), 1, Integer::sum);
        }
        return sealed;
    }

    /** Takes one of these rows away, where there is one. */
    private static boolean taken(Map<String, Integer> rows, String row) {
        var times = rows.getOrDefault(row, 0);
        if (times == 0) return false;
        rows.put(row, times - 1);
        return true;
    }

    private static int size(Map<String, Integer> rows) {
        return rows == null ? 0 : rows.values().stream().mapToInt(Integer::intValue).sum();
    }
}
