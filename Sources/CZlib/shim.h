#ifndef PAPERGRAPH_CZLIB_SHIM_H
#define PAPERGRAPH_CZLIB_SHIM_H

#include <zlib.h>

/// `deflateInit2` is a macro, which Swift does not see. 15 + 16 asks for a gzip header, which zlib fills without a time.
static inline int papergraph_gzip_begin(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

/// Reads gzip.
static inline int papergraph_gunzip_begin(z_stream *stream) {
    return inflateInit2(stream, 15 + 16);
}

#endif
