package council.procurement.decisions;

import static council.procurement.decisions.DecisionTables.assertRefused;
import static council.procurement.decisions.DecisionTables.row;
import static council.procurement.decisions.DecisionTables.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which postcodes are local. */
class LocalityTest {

    @ParameterizedTest
    @CsvSource({"WS7,local,true", "WS13,local,true", "WS14,local,true", "WS9,partly,true", "WS15,partly,true", "B74,partly,true", "B78,partly,true", "B79,partly,true", "DE13,partly,true",
        "WS8,partly,false", "B75,partly,false", "WS1,outside,false", "WV1,outside,false", "SW1A,outside,false"})
    void a_district_is_local_partly_local_or_outside(String district, String standing, boolean local) {
        assertThat(row("locality", with("postcodeDistrict", district, "postcodeSector", district + " 1"))).isEqualTo(Map.of("standing", standing, "countsAsLocal", local));
    }

    @Test
    void no_postcode_has_no_answer() {
        assertRefused("locality", with("postcodeDistrict", null, "postcodeSector", null));
    }
}
