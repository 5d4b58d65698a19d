package council.procurement.casefile.web;

import council.procurement.casefile.DocumentService;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Published documents, for anybody; one that is withdrawn, or never was published, is not there. */
@Controller
class PublishedDocuments {

    private final DocumentService documents;

    PublishedDocuments(DocumentService documents) {
        this.documents = documents;
    }

    @GetMapping("/published/{reference}/documents/{number}")
    ResponseEntity<byte[]> download(@PathVariable String reference, @PathVariable int number) {
        var document = documents.published(reference, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Downloads.of(document.latest(), documents.content(document, document.latest()));
    }
}
