package org.innovationatlas.serve.http;

import java.util.List;

/** A format of answers, as clients name it. */
public interface Format {
  /** The media types that it is asked for by; the one that it is first. */
  List<String> mediaTypes();

  /** The other names that it is asked for by; the one that is told first. */
  List<String> names();
}
