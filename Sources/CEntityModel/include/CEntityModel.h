#ifndef PAPERGRAPH_CENTITYMODEL_H
#define PAPERGRAPH_CENTITYMODEL_H

#include <stddef.h>

/// The embedded lexicon of well-known names: the bytes of `names.tsv`, not NUL-terminated.
const char *_Nonnull papergraph_names(size_t *_Nonnull length);

#endif
