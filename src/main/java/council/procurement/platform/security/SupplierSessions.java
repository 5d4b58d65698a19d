package council.procurement.platform.security;

import java.util.Optional;

/** Knows whose session a browser at the suppliers' pages holds. */
public interface SupplierSessions {

    /** The number of the account; empty where the session is over or never was. */
    Optional<Long> accountOf(String session);
}
