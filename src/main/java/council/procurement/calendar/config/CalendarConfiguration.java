package council.procurement.calendar.config;

import council.procurement.calendar.Calendars;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the application its two calendars. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarProperties.class)
public class CalendarConfiguration {

    @Bean
    Calendars calendars(CalendarProperties properties) {
        return Calendars.of(new UkBankHolidays(properties.oneOffDays()));
    }
}
