package council.procurement.casefile.web;

import council.procurement.casefile.ProcessGuide;
import council.procurement.casefile.Stage;
import council.procurement.people.People;
import java.util.List;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** "How a purchase runs": the cycle, who does what, and the picture of every process. */
@Controller
class CycleController {

    /** @param picture null where none was drawn: the steps say it all */
    record Explained(ProcessGuide.Process process, String picture) {
    }

    private final ProcessGuide guide;
    private final People people;
    private final ResourceLoader resources;

    CycleController(ProcessGuide guide, People people, ResourceLoader resources) {
        this.guide = guide;
        this.people = people;
        this.resources = resources;
    }

    @GetMapping("/cycle")
    String cycle(Model model) {
        model.addAttribute("stages", List.of(Stage.values()));
        model.addAttribute("processes", guide.processes().stream().map(p -> new Explained(p, picture(p.id()))).toList());
        model.addAttribute("roles", people.roles());
        return "casefile/cycle";
    }

    private String picture(String process) {
        var path = "/pictures/" + process + ".png";
        return resources.getResource("classpath:/static" + path).exists() ? path : null;
    }
}
