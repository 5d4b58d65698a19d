package council.procurement.platform.drafts.web;

import council.procurement.Refused;
import council.procurement.platform.drafts.FormDrafts;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where Tasklist keeps what is typed into its forms, and the page on which a draft is discarded. The person is whoever is signed in. */
@Controller
class FormDraftsController {

    private static final String VERSION = "X-Draft-Version";

    private final FormDrafts drafts;

    FormDraftsController(FormDrafts drafts) {
        this.drafts = drafts;
    }

    /** The values as they were typed; 204 where there is no draft. */
    @GetMapping("/drafts/{form}")
    ResponseEntity<String> draft(@PathVariable String form) {
        return drafts.find(form)
            .map(draft -> ResponseEntity.ok().header(VERSION, String.valueOf(draft.version())).header("Cache-Control", "no-store").contentType(MediaType.APPLICATION_JSON).body(draft.content()))
            .orElse(ResponseEntity.noContent().header("Cache-Control", "no-store").build());
    }

    @PutMapping("/drafts/{form}")
    ResponseEntity<Map<String, String>> save(@PathVariable String form, @RequestHeader(name = VERSION, defaultValue = "0") int seen, @RequestBody String content) {
        try {
            return ResponseEntity.ok().header(VERSION, String.valueOf(drafts.save(form, content, seen))).body(Map.of());
        } catch (Refused e) {
            return ResponseEntity.badRequest().body(Map.of("message", e.getMessage()));
        }
    }

    @DeleteMapping("/drafts/{form}")
    ResponseEntity<Void> remove(@PathVariable String form) {
        drafts.remove(form);
        return ResponseEntity.ok().build();
    }

    @GetMapping("/drafts/{form}/discard")
    String confirm(@PathVariable String form, Model model) {
        model.addAttribute("kept", drafts.describe(form).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "drafts/discard";
    }

    @PostMapping("/drafts/{form}/discard")
    String discard(@PathVariable String form, RedirectAttributes back) {
        drafts.remove(form);
        back.addFlashAttribute("done", "The draft is discarded");
        return "redirect:/";
    }
}
