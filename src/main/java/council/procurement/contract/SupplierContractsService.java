package council.procurement.contract;

import council.procurement.contract.store.ContractRegister;
import council.procurement.contract.store.ContractStore;
import council.procurement.supplier.SupplierNames;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contracts of one supplier, however its name is written in each, whether bought here or brought from elsewhere. */
@Service
@Transactional(readOnly = true)
public class SupplierContractsService {

    private final ContractRegister register;
    private final ContractStore contracts;

    SupplierContractsService(ContractRegister register, ContractStore contracts) {
        this.register = register;
        this.contracts = contracts;
    }

    /** Those that are live, the greatest value first. */
    public List<Contract> live(String supplier) {
        var key = SupplierNames.key(supplier);
        var names = register.suppliersOfLive().stream().filter(one -> SupplierNames.key(one).equals(key)).toList();
        return names.stream().flatMap(one -> contracts.liveWith(one).stream()).sorted(Comparator.comparing(Contract::valueExVat).reversed().thenComparing(Contract::reference)).toList();
    }
}
