/**
 * What a server says of itself and its data: statistics (VoID), a catalogue (DCAT 3), the service
 * (SPARQL 1.1 Service Description) and examples of queries. What comes in is the loaded data; what
 * goes out are graphs, which are served like the rest of the data.
 */
@NullMarked
package org.innovationatlas.serve.catalog;

import org.jspecify.annotations.NullMarked;
