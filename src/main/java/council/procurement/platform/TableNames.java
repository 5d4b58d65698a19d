package council.procurement.platform;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;

/** Names in SQL stand without quotes: H2 and PostgreSQL fold them differently, and unquoted ones fit both. */
@Configuration
class TableNames {

    @Bean
    static BeanPostProcessor unquotedNames() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof JdbcMappingContext context) context.setForceQuote(false);
                return bean;
            }
        };
    }
}
