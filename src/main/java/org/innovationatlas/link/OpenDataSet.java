package org.innovationatlas.link;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** A data set in a file or on the web, in any of the forms that {@link RecordForms} knows. */
public final class OpenDataSet {
  private static final String ACCEPT =
      "application/json, application/geo+json, application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.8, */*;q=0.1";

  private final String address;

  /**
   * @param address a file, or an http or https URL
   */
  public OpenDataSet(String address) {
    this.address = address;
  }

  /** Whether it is on the web. */
  public boolean isOnTheWeb() {
    return address.matches("https?://.*");
  }

  /**
   * Hands on its records as they come.
   *
   * @throws IOException when it can't be read, or is in no known form; the message names it
   */
  public void read(Consumer<Entity> records) throws IOException {
    try (InputStream in = isOnTheWeb() ? download() : Files.newInputStream(Path.of(address))) {
      read(new BufferedInputStream(in), name(), records);
    } catch (java.nio.file.FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(address + ": " + e.getMessage(), e);
    }
  }

  private String name() {
    var path = isOnTheWeb() ? URI.create(address).getPath() : address;
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private InputStream download() throws IOException {
    var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", ACCEPT).build();
    try {
      var response = client.send(request, BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        response.body().close();
        throw new IOException(
            "the server answered " + response.statusCode() + "; check the address");
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the download was interrupted", e);
    }
  }

  /** Unpacks what is packed, by the ending of its name, and reads it. */
  private static void read(BufferedInputStream in, String name, Consumer<Entity> records)
      throws IOException {
    if (name.endsWith(".gz")) {
      read(new BufferedInputStream(new GZIPInputStream(in)), without(name, ".gz"), records);
    } else if (name.endsWith(".bz2")) {
      var unpacked = new BZip2CompressorInputStream(in, true);
      read(new BufferedInputStream(unpacked), without(name, ".bz2"), records);
    } else if (name.endsWith(".zip")) {
      readZip(in, records);
    } else {
      RecordForms.reader(name, in).read(in, records);
    }
  }

  /**
   * Of an archive the first file that holds data: ROR and GeoNames pack one with a note beside it.
   */
  private static void readZip(InputStream in, Consumer<Entity> records) throws IOException {
    var zip = new ZipInputStream(in);
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      var name = entry.getName().toLowerCase(Locale.ROOT);
      if (!entry.isDirectory() && !name.contains("readme") && RecordForms.isData(name)) {
        read(new BufferedInputStream(zip), name, records);
        return;
      }
    }
    throw new IOException("the archive holds no file with data; unpack it and name one");
  }

  private static String without(String name, String ending) {
    return name.substring(0, name.length() - ending.length());
  }
}
