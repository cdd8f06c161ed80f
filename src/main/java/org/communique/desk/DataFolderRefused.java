package org.communique.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** The data folder cannot be used: another process has it, or it is damaged. The process ends with status 2. */
final class DataFolderRefused extends RuntimeException implements ExitCodeGenerator {
    private static final long serialVersionUID = 1L;

    DataFolderRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public int getExitCode() {
        return 2;
    }
}
