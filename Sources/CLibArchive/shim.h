#ifndef PAPERGRAPH_CLIBARCHIVE_SHIM_H
#define PAPERGRAPH_CLIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

/// The type of a regular file: the header spells it as a cast, which Swift does not see.
static const unsigned int papergraph_regular_file = AE_IFREG;

#endif
