package council.procurement.casefile.web;

import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.EvidenceChain;
import council.procurement.casefile.Viewer;
import council.procurement.platform.security.CurrentUser;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Whether every chain of evidence is whole and, where one is not, what is broken and where. */
@Controller
class EvidenceController {

    record Checked(String title, EvidenceChain.Finding finding) {
    }

    private final List<EvidenceChain> chains;
    private final CurrentUser user;

    EvidenceController(List<EvidenceChain> chains, CurrentUser user) {
        this.chains = chains.stream().sorted(Comparator.comparing(EvidenceChain::title)).toList();
        this.user = user;
    }

    @GetMapping("/evidence")
    String evidence(Model model) {
        if (!CaseAccess.of(new Viewer(user.id(), user.groups())).verifiesEvidence()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var checked = chains.stream().map(chain -> new Checked(chain.title(), chain.verify())).toList();
        model.addAttribute("checked", checked);
        model.addAttribute("whole", checked.stream().allMatch(c -> c.finding().isWhole()));
        return "casefile/evidence";
    }
}
