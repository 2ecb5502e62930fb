#ifndef PAPERGRAPH_CLIBXML2_SHIM_H
#define PAPERGRAPH_CLIBXML2_SHIM_H

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

#endif
