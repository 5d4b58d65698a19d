package council.procurement.platform.views;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.views.store.SavedViewStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Views of tables that officers keep; templates reach them as {@code ${@savedViews...}}. Everybody sees and changes their own alone. */
@Component("savedViews")
@Transactional
public class SavedViews {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2000;
    private static final int MOST = 50;

    private final SavedViewStore store;
    private final CurrentUser user;

    SavedViews(SavedViewStore store, CurrentUser user) {
        this.store = store;
        this.user = user;
    }

    /** Of this table; none for a visitor. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String path) {
        return isOfficer() ? store.of(user.id(), path) : List.of();
    }

    /** Of all tables. */
    @Transactional(readOnly = true)
    public List<SavedView> mine() {
        return isOfficer() ? store.of(user.id()) : List.of();
    }

    /** The view with which this table opens. */
    @Transactional(readOnly = true)
    public Optional<SavedView> first(String path) {
        return isOfficer() ? store.first(user.id(), path) : Optional.empty();
    }

    /** Visitors of the public pages keep no views. */
    public boolean isOfficer() {
        return user.isSignedIn() && !user.groups().isEmpty();
    }

    /**
     * Keeps the view under the name; one of that name on that page is replaced.
     *
     * @param path  of a page of ours
     * @param query as it stands in the address; the page number is left out
     */
    public void save(String path, String query, String name) {
        named(name).unless(path != null && path.matches("/[a-z][a-z/-]{0,190}"), "name", "Save a view from the page that it shows.")
            .unless(query == null || query.length() <= LONGEST_QUERY, "name", "This view has too many filters to be kept.").orThrow();
        var kept = withoutPage(query);
        var same = store.of(user.id(), path).stream().filter(view -> view.name().equalsIgnoreCase(name.strip())).findFirst();
        if (same.isPresent()) {
            store.replace(same.get().number(), kept);
            return;
        }
        if (store.of(user.id()).size() >= MOST) throw new Refused("You keep %d views, which is the most. Delete one that you no longer use under My views.", MOST);
        store.add(user.id(), path, name.strip(), kept);
    }

    public void rename(long number, String name) {
        var view = mine(number);
        named(name).orThrow();
        if (store.of(user.id(), view.path()).stream().anyMatch(other -> other.number() != number && other.name().equalsIgnoreCase(name.strip())))
            throw new Refused("Another view of this page is called “%s” already. Choose another name.", name.strip());
        store.rename(number, name.strip());
    }

    /** The table opens with this view from now on; or, where it does already, with none. */
    public void toggleFirst(long number) {
        var view = mine(number);
        store.open(user.id(), view.path(), view.first() ? null : number);
    }

    public void remove(long number) {
        store.remove(mine(number).number());
    }

    @Transactional(readOnly = true)
    public SavedView mine(long number) {
        return store.find(user.id(), number).orElseThrow(() -> new Refused("This view is no longer there. Look under My views which you have."));
    }

    private static FieldRefusals named(String name) {
        return FieldRefusals.none().text(name, LONGEST_NAME, "name", "Give the view a name.");
    }

    private static String withoutPage(String query) {
        if (query == null) return "";
        return Arrays.stream(query.split("&")).filter(part -> !part.isEmpty() && !part.equals("all") && !part.startsWith("page=") && part.contains("=") && !part.endsWith("=")).collect(Collectors.joining("&"));
    }
}
