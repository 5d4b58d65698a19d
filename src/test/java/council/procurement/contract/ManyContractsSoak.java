package council.procurement.contract;

import council.procurement.support.OfficersExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/** On a database file of H2. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.datasource.url=jdbc:h2:file:./target/soak/many-contracts")
@ActiveProfiles({"demo", "test"})
@ExtendWith(OfficersExtension.class)
class ManyContractsSoak extends ManyContractsSearched {
}
