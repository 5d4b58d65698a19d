package council.procurement.contract;

import council.procurement.Money;
import council.procurement.approval.DecisionFile;
import council.procurement.casefile.FileHead;
import council.procurement.casefile.FileHeads;
import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeSubject;
import council.procurement.platform.FormText;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** What other modules ask of changes of contracts: the file that decisions belong to, its head, and what a notice announces. */
@Service
@Transactional(readOnly = true)
public class VariationFileService implements DecisionFile, FileHeads, NoticeSubject {

    private final VariationService variations;
    private final ContractService contracts;

    VariationFileService(VariationService variations, ContractService contracts) {
        this.variations = variations;
        this.contracts = contracts;
    }

    @Override
    public boolean keeps(String reference) {
        return variations.find(reference).isPresent();
    }

    @Override
    public String raisedBy(String reference) {
        return variations.get(reference).askedBy();
    }

    @Override
    public String service(String reference) {
        return contract(reference).service();
    }

    @Override
    public String title(String reference) {
        return "Change of contract: " + contract(reference).title();
    }

    @Override
    @Transactional
    public void note(String reference, String person, String sentence) {
        contracts.tell(contract(reference), person, "%s: %s".formatted(reference, sentence));
    }

    @Override
    public Optional<FileHead> find(String reference) {
        return variations.find(reference).map(it -> {
            var contract = contracts.get(it.contractReference());
            var path = "/contracts/%s/variations".formatted(contract.reference());
            return new FileHead(reference, contract.title(), contract.service(), it.askedBy(), "**%s · %s**  \n%s of the contract with %s  \nWhole-life value: %s ex VAT  \n[Open the changes of the contract](%s)".formatted(reference,
                FormText.plain(contract.title()), it.asked().kind() == VariationKind.EXTENSION ? "Extension" : "Change", FormText.plain(contract.supplier().name()), Money.written(contract.valueExVat()), path), path);
        });
    }

    @Override
    public Optional<String> caseOf(String reference) {
        return variations.find(reference).map(it -> contracts.get(it.contractReference()).caseReference());
    }

    @Override
    public NoticeKind noticeKind() {
        return NoticeKind.CHANGE;
    }

    @Override
    public String noticeInBrief(String reference) {
        return inBrief(reference);
    }

    /** What changes, on which ground, and the running total, as Markdown; empty for what is no change of a contract. */
    public String inBrief(String reference) {
        return variations.find(reference).map(this::inBrief).orElse("");
    }

    private String inBrief(Variation it) {
        var asked = it.asked();
        var text = new StringBuilder("**%s**\n- **Ground:** %s".formatted(FormText.plain(StringUtils.capitalize(variations.inWords(it))), asked.ground().label()));
        if (it.ruling() != null) text.append(". ").append(it.ruling().sentence());
        text.append("\n- **Signed at:** %s ex VAT. **All changes so far and this one:** %s, %s%% of it; of the longest term %s%%".formatted(Money.written(it.originalValue()), Money.written(it.changesTotal()),
            it.valuePercent().stripTrailingZeros().toPlainString(), it.termPercent().stripTrailingZeros().toPlainString()));
        text.append("\n- **Statutory threshold:** ").append(it.covered() ? "reached" : "not reached");
        if (it.ruling() != null) text.append("\n- **Notice before the change:** ").append(it.ruling().noticeNeeded() ? "owed" : "not owed");
        return text.append("\n\n**The contract then says:** ").append(FormText.plain(asked.what())).append("\n\n**Why:** ").append(FormText.plain(asked.reason())).toString();
    }

    private Contract contract(String reference) {
        return contracts.get(variations.get(reference).contractReference());
    }
}
