package council.procurement.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import council.procurement.Refused;
import council.procurement.casefile.ImportedList;
import council.procurement.platform.scan.VirusScanner;
import council.procurement.platform.security.CurrentUser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.ui.ExtendedModelMap;

/** A file of a list that the virus scanner refuses is not read at all. */
class ListsScannedTest {

    @Test
    void a_file_with_a_virus_reaches_no_list() throws IOException {
        var list = mock(ImportedList.class);
        when(list.id()).thenReturn("suppliers");
        when(list.mayImport(any())).thenReturn(true);
        var user = mock(CurrentUser.class);
        when(user.id()).thenReturn("priya");
        when(user.groups()).thenReturn(Set.of("procurement-team"));
        var scanner = mock(VirusScanner.class);
        doThrow(new Refused("It holds a virus.")).when(scanner).check(any(), any());
        var model = new ExtendedModelMap();

        new ListsController(user, List.of(list), scanner).suppliers("import", new MockMultipartFile("file", "list.csv", "text/csv", new byte[] {1}), model);

        assertThat(model.get("errors")).isEqualTo(Map.of("file", "It holds a virus."));
        verify(list, never()).take(any(), any(), anyBoolean());
    }
}
