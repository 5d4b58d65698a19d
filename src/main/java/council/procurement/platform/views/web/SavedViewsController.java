package council.procurement.platform.views.web;

import council.procurement.RefusedFields;
import council.procurement.platform.views.SavedViews;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My views of tables: keep, rename, open with, delete. */
@Controller
class SavedViewsController {

    private final SavedViews views;

    SavedViewsController(SavedViews views) {
        this.views = views;
    }

    @GetMapping("/my-views")
    String mine(Model model) {
        officersOnly();
        model.addAttribute("views", views.mine());
        return "views/mine";
    }

    @PostMapping("/my-views")
    String save(@RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        officersOnly();
        try {
            views.save(typed.get("path"), typed.get("query"), typed.get("name"));
            back.addFlashAttribute("done", "The view “%s” is kept".formatted(typed.get("name").strip()));
            return "redirect:/my-views";
        } catch (RefusedFields e) {
            model.addAttribute("errors", e.fields());
            model.addAttribute("typed", typed);
            return "views/save";
        }
    }

    @PostMapping("/my-views/{number}/rename")
    String rename(@PathVariable long number, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        officersOnly();
        try {
            views.rename(number, typed.get("name"));
            back.addFlashAttribute("done", "The view is renamed");
            return "redirect:/my-views";
        } catch (RefusedFields e) {
            model.addAttribute("errors", e.fields());
            return mine(model);
        }
    }

    @PostMapping("/my-views/{number}/first")
    String first(@PathVariable long number, RedirectAttributes back) {
        officersOnly();
        views.toggleFirst(number);
        back.addFlashAttribute("done", "The change is kept");
        return "redirect:/my-views";
    }

    @GetMapping("/my-views/{number}/delete")
    String confirmDeletion(@PathVariable long number, Model model) {
        officersOnly();
        model.addAttribute("view", views.mine(number));
        return "views/delete";
    }

    @PostMapping("/my-views/{number}/delete")
    String delete(@PathVariable long number, RedirectAttributes back) {
        officersOnly();
        views.remove(number);
        back.addFlashAttribute("done", "The view is deleted");
        return "redirect:/my-views";
    }

    private void officersOnly() {
        if (!views.isOfficer()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
