package council.procurement.waiver;

import council.procurement.waiver.store.WaiverRegister;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of waivers, as pages and downloads ask for it. */
@Service
@Transactional(readOnly = true)
public class WaiverRegisterService {

    private static final int ALL = 100_000;

    private final WaiverRegister register;
    private final WaiverService waivers;

    WaiverRegisterService(WaiverRegister register, WaiverService waivers) {
        this.register = register;
        this.waivers = waivers;
    }

    public long count(WaiverSearch search) {
        return register.count(search);
    }

    /** @param offset rows to skip */
    public List<Waiver> page(WaiverSearch search, long offset, int rows) {
        return register.page(search, offset, rows).stream().map(waivers::get).toList();
    }

    /** Whom a waiver was asked for, by name. */
    public List<String> suppliers() {
        return register.suppliers();
    }

    /** Every waiver that the search finds. */
    public List<Waiver> all(WaiverSearch search) {
        return page(search, 0, ALL);
    }
}
