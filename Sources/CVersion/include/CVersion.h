#pragma once

/// The commit that the program was built from, with `+` behind it where files differed; empty where that is not known.
const char *_Nonnull papergraph_commit(void);
