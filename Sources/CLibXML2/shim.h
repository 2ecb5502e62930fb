#ifndef PAPERGRAPH_CLIBXML2_SHIM_H
#define PAPERGRAPH_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
/// ICU's headers, which libxml2 would include, clash with those of Foundation's own ICU; nothing of them is used here.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

/// `xmlFree` is a variable that holds a function, which Swift takes for shared state.
static inline void papergraph_xml_free(void *memory) { xmlFree(memory); }

#endif
