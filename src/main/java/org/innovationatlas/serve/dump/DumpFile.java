package org.innovationatlas.serve.dump;

/**
 * A file of a family of graphs.
 *
 * @param name its name
 * @param family what it holds
 * @param format its format
 * @param compressed whether it is compressed by gzip
 * @param size in bytes
 * @param sha256 the SHA-256 of its bytes
 */
public record DumpFile(
    String name,
    Family family,
    DumpFormat format,
    boolean compressed,
    long size,
    Checksum sha256) {}
