package council.procurement.support;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.stereotype.Component;

/** The application of a test starts on the morning of its tests' day, on whatever day they run: its first release is older than theirs. */
@Component
class StartBeforeTheTests implements BeanFactoryPostProcessor, ApplicationListener<ContextRefreshedEvent> {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        ClockUtil.setCurrentTime(Date.from(OfficersExtension.TODAY.atTime(LocalTime.of(8, 0)).atZone(ZoneId.of("Europe/London")).toInstant()));
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent started) {
        ClockUtil.reset();
    }
}
