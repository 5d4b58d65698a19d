package council.procurement.tender.engine;

import council.procurement.casefile.engine.SideProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this stage runs beside it and ends with its case. */
@Configuration
class BesideTheTender {

    @Bean
    SideProcess clarificationsEndWithTheirCase() {
        return new SideProcess(ClarificationProcess.KEY);
    }

    @Bean
    SideProcess tenderChangesEndWithTheirCase() {
        return new SideProcess(TenderChangeProcess.KEY);
    }

    @Bean
    SideProcess breachesEndWithTheirCase() {
        return new SideProcess(BreachProcess.KEY);
    }

    @Bean
    SideProcess unreadableBidsEndWithTheirCase() {
        return new SideProcess(UnreadableBidProcess.KEY);
    }
}
