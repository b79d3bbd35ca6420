package org.innovationatlas.model;

import java.util.Optional;

/**
 * Why a statement is known.
 *
 * @param support how the passage supports it
 * @param quote the words that do; absent where none are needed
 */
public record Evidence(Support support, Optional<Quote> quote) {}
