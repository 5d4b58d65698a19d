package council.procurement.evaluation.engine;

import council.procurement.casefile.engine.SideProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this stage runs beside it and ends with its case. A report to the Minister is owed all the same. */
@Configuration
class BesideTheEvaluation {

    @Bean
    SideProcess exclusionsEndWithTheirCase() {
        return new SideProcess(ExclusionProcess.KEY);
    }
}
