package org.innovationatlas.serve.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.innovationatlas.serve.description.View;

/**
 * What stands around the content of every page.
 *
 * @param footer what the data says of itself
 * @param view how the page is looked at
 * @param text what pages say, in the language of the page
 * @param section the part of the site that is marked in the menu
 * @param title the title, without that of the site
 * @param summary what the page is about, for search engines and previews
 * @param canonical the address by which the page is to be cited; empty for its own
 * @param data the page for machines, as JSON-LD; empty for none
 * @param modules the scripts that make the page better
 * @param styles its style sheets
 */
public record Frame(
    Footer footer,
    View view,
    Messages text,
    String section,
    String title,
    String summary,
    String canonical,
    String data,
    List<String> modules,
    List<String> styles) {
  public Frame {
    modules = List.copyOf(modules);
    styles = List.copyOf(styles);
  }

  static Frame of(Site site, View view, String section, String title, String summary) {
    return new Frame(
        site.footer(view.path()),
        view,
        Messages.in(view.language()),
        section,
        title,
        summary,
        "",
        "",
        List.of("page.js", "suggest.js"),
        List.of("base.css", "parts.css", "figures.css"));
  }

  /** The frame of a page that can be cited, and that machines read. */
  Frame citing(String address, String json) {
    return new Frame(footer, view, text, section, title, summary, address, json, modules, styles);
  }

  /** The frame of a page with one more script. */
  Frame with(String module) {
    var more = new ArrayList<>(modules);
    more.add(module);
    return new Frame(footer, view, text, section, title, summary, canonical, data, more, styles);
  }

  /** The frame of a page with one more style sheet, before ours, which have the last word. */
  Frame styled(String sheet) {
    var more = new ArrayList<>(List.of(sheet));
    more.addAll(styles);
    return new Frame(footer, view, text, section, title, summary, canonical, data, modules, more);
  }

  /** The frame of a page with one more style sheet of ours. */
  Frame styledLast(String sheet) {
    var more = new ArrayList<>(styles);
    more.add(sheet);
    return new Frame(footer, view, text, section, title, summary, canonical, data, modules, more);
  }

  /** The address of the page in another language. */
  public String in(String language) {
    var address = new StringBuilder(view.path()).append("?");
    view.parameters()
        .forEach(
            (name, values) ->
                values.forEach(
                    value ->
                        address
                            .append(URLEncoder.encode(name, UTF_8))
                            .append('=')
                            .append(URLEncoder.encode(value, UTF_8))
                            .append('&')));
    return address.append("lang=").append(language).toString();
  }

  /** Where a file of the page is served. */
  public String asset(String name) {
    return Assets.path(name);
  }
}
