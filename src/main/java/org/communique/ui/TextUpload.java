package org.communique.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import org.communique.documents.TextFile;
import org.communique.documents.UnreadableDocument;

/** Takes one text file, in any of the encodings that Thai is found in. */
final class TextUpload extends Upload {
    private static final int LARGEST = 2 << 20;

    /**
     * An upload of one file.
     *
     * @param onText told the text as decoded
     * @param onRefusal told why a file cannot be taken
     */
    TextUpload(String label, Consumer<String> onText, Consumer<String> onRefusal) {
        super(UploadHandler.inMemory((file, bytes) -> {
            try {
                onText.accept(TextFile.decode(bytes, file.fileName()).text());
            } catch (UnreadableDocument e) {
                onRefusal.accept(String.valueOf(e.getMessage()));
            }
        }));
        setMaxFiles(1);
        setMaxFileSize(LARGEST);
        setAcceptedFileExtensions(".txt");
        setUploadButton(new Button(label));
        addFileRejectedListener(event -> onRefusal.accept(event.getErrorMessage()));
    }
}
