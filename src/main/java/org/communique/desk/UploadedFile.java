package org.communique.desk;

import java.nio.file.Path;

/**
 * A file that was sent.
 *
 * @param name as its owner knows it; believed in nothing
 * @param content where it lies
 */
public record UploadedFile(String name, Path content) {}
