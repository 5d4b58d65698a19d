package council.procurement.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.spi.FilterReply;
import council.procurement.Refused;
import org.junit.jupiter.api.Test;

/** Which lines of the engine's log are kept. */
class QuietRefusalsTest {

    private final Logger engine = new LoggerContext().getLogger("org.camunda.bpm.engine.rest.exception");
    private final QuietRefusals filter = new QuietRefusals();

    @Test
    void a_refusal_is_kept_out_however_the_engine_writes_it() {
        assertThat(filter.decide(null, engine, Level.WARN, "ENGINE-REST-HTTP500 council.procurement.Refused: No.", null, null)).isEqualTo(FilterReply.DENY);
        assertThat(filter.decide(null, engine, Level.ERROR, "Exception while closing", null, new IllegalStateException(new Refused("No.")))).isEqualTo(FilterReply.DENY);
        assertThat(filter.decide(null, engine, Level.ERROR, "{}", new Object[] {new Refused("No.")}, null)).isEqualTo(FilterReply.DENY);
    }

    @Test
    void every_other_fault_and_other_loggers_stay() {
        assertThat(filter.decide(null, engine, Level.ERROR, "Exception while closing", null, new IllegalStateException("broken"))).isEqualTo(FilterReply.NEUTRAL);
        assertThat(filter.decide(null, engine.getLoggerContext().getLogger("council"), Level.ERROR, "x", null, new Refused("No."))).isEqualTo(FilterReply.NEUTRAL);
    }
}
