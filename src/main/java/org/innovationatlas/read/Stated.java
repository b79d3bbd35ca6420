package org.innovationatlas.read;

import org.innovationatlas.model.Field;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Value;

/** A value of a field before its evidence is known. */
record Stated(Field field, Value value, Position position) {}
