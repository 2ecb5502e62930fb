#ifndef PAPERGRAPH_CREPORTASSETS_H
#define PAPERGRAPH_CREPORTASSETS_H

#include <stddef.h>

/// The parts of the report page, in UTF-8 and not NUL-terminated: its skeleton, its style, its script.
const char *_Nonnull papergraph_report_page(size_t *_Nonnull length);
const char *_Nonnull papergraph_report_style(size_t *_Nonnull length);
const char *_Nonnull papergraph_report_script(size_t *_Nonnull length);

#endif
