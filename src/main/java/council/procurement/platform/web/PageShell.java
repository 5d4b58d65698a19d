package council.procurement.platform.web;

import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.security.SupplierSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every page shows around its own content; templates reach it as {@code ${@shell...}}, error pages included. */
@Component("shell")
public class PageShell {

    /** @param current whether the page shown lies under this link */
    public record Link(String path, String text, boolean current) {
    }

    private final String councilName;
    private final CurrentUser user;
    private final HttpServletRequest request;

    PageShell(@Value("${council.name}") String councilName, CurrentUser user, HttpServletRequest request) {
        this.councilName = councilName;
        this.user = user;
        this.request = request;
    }

    public String councilName() {
        return councilName;
    }

    public boolean isSignedIn() {
        return user.isSignedIn();
    }

    /** Whether a supplier is signed in, which is never both. */
    public boolean isSupplier() {
        return SupplierSession.isSignedIn();
    }

    /** Where the council's name leads: to one's own start. */
    public String home() {
        return atSuppliers() ? SupplierSession.ROOT : "/";
    }

    private boolean atSuppliers() {
        return request.getServletPath().equals(SupplierSession.ROOT) || request.getServletPath().startsWith(SupplierSession.ROOT + "/");
    }

    /** Only where somebody is signed in. */
    public String userName() {
        return user.name();
    }

    /** The links of the navigation for this person: what they may open, in the order of a working day. */
    public List<Link> links() {
        var links = new ArrayList<Link>();
        if (!user.isSignedIn()) {
            links.add(link("/opportunities", "Opportunities"));
            links.add(link("/contracts", "Contracts"));
            links.add(link("/decisions", "Decisions"));
            links.add(new Link("/supplier", "Your bids", atSuppliers() && !request.getServletPath().startsWith("/supplier/account")));
            if (isSupplier()) links.add(link("/supplier/account", "Your details"));
            return links;
        }
        links.add(link("/", "Home"));
        if (user.mayOpen("tasklist")) links.add(link("/camunda/app/tasklist/", "Tasklist"));
        links.add(link("/procurements", "Procurements"));
        links.add(link("/opportunities", "Opportunities"));
        links.add(link("/waivers", "Waivers"));
        links.add(link("/contracts", "Contracts"));
        links.add(link("/decisions", "Decisions"));
        links.add(link("/suppliers", "Suppliers"));
        links.add(link("/social-value", "Social value"));
        if (user.isIn("monitoring-officer") || user.isIn("internal-audit")) links.add(link("/interests", "Interests"));
        if (user.isIn("procurement-team") || user.isIn("procurement-managers")) links.add(link("/collaboration", "Collaboration"));
        if (user.isIn("finance") || user.isIn("section-151-officer")) links.add(link("/budget-lines", "Budget lines"));
        links.add(link("/cycle", "How it runs"));
        if (user.isIn("internal-audit") || user.isIn("monitoring-officer")) links.add(link("/evidence", "Evidence"));
        if (user.isIn("legal") || user.isIn("monitoring-officer") || user.isIn("internal-audit")) links.add(link("/sealing-register", "Seals"));
        if (user.isIn("committee-services")) links.add(link("/meetings", "Meetings"));
        links.add(link("/my-mail", "My mail"));
        links.add(link("/absences", "Absences"));
        if (user.isIn("internal-audit") || user.isIn("monitoring-officer")) links.add(link("/attempts", "Attempts"));
        if (user.isIn("process-owners")) links.add(link("/mail-templates", "Mail texts"));
        if (user.isIn("process-owners")) links.add(link("/document-templates", "Tender papers"));
        if (user.isIn("process-owners") || user.isIn("camunda-admin")) links.add(link("/outbox", "Outbox"));
        if (user.mayOpen("cockpit")) links.add(link("/camunda/app/cockpit/", "Cockpit"));
        if (user.mayOpen("admin")) links.add(link("/camunda/app/admin/", "Users"));
        return links;
    }

    /** {@code My mail} for {@code /my-mail}: a page by its address. */
    public String pageName(String path) {
        var words = path.substring(1).replace('-', ' ').replace("/", ": ");
        return words.isEmpty() ? "Home" : words.substring(0, 1).toUpperCase() + words.substring(1);
    }

    private Link link(String path, String text) {
        var here = request.getServletPath();
        return new Link(path, text, here.equals(path) || path.length() > 1 && here.startsWith(path + "/"));
    }
}
