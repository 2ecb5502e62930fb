#ifndef PAPERGRAPH_CLIBARCHIVE_SHIM_H
#define PAPERGRAPH_CLIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
