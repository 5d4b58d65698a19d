package council.procurement.survey.config;

import council.procurement.platform.mail.MailKind;
import council.procurement.platform.mail.MailKind.Placeholder;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mail with the link to a survey. */
@Configuration
class SurveyMails {

    @Bean
    MailKind.Catalogue surveyMailCatalogue() {
        return new MailKind.Catalogue(List.of(new MailKind("service-survey", "A survey of the service", "As many days after the start and the end of a contract as the table “Times of a survey” says: to who raised the need and to the head of the service.",
            "Answer two questions", false, List.of(new Placeholder("contract", "Title of the contract and its supplier", "Cleaning of offices with Example Cleaners Ltd"), new Placeholder("until", "Last day on which the link works", "14 December 2026")))));
    }
}
