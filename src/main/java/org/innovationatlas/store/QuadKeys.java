package org.innovationatlas.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.jspecify.annotations.Nullable;

/** Keys of an index of quads as bytes one after another: four ids of terms each. */
final class QuadKeys implements SerializationFactory<byte[]> {
  static final int LENGTH = SystemTDB.LenIndexQuadRecord;
  private static final int BUFFER = 1 << 16;

  /** Where keys are written to a file. */
  static OutputStream to(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
  }

  /** Where keys of a file are read. */
  static InputStream from(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), BUFFER);
  }

  @Override
  public Sink<byte[]> createSerializer(OutputStream out) {
    return new Sink<>() {
      @Override
      public void send(byte[] key) {
        unchecked(() -> out.write(key));
      }

      @Override
      public void flush() {
        unchecked(out::flush);
      }

      @Override
      public void close() {
        unchecked(out::close);
      }
    };
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void unchecked(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Iterator<byte[]> createDeserializer(InputStream in) {
    return new Keys(in);
  }

  private static final class Keys implements Iterator<byte[]> {
    private final InputStream in;
    private byte @Nullable [] next;

    private Keys(InputStream in) {
      this.in = in;
      this.next = read();
    }

    private byte @Nullable [] read() {
      try {
        var key = new byte[LENGTH];
        return in.readNBytes(key, 0, LENGTH) == LENGTH ? key : null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public byte[] next() {
      var key = next;
      if (key == null) {
        throw new NoSuchElementException();
      }
      next = read();
      return key;
    }
  }
}
