#include "CVersion.h"

#define TEXT_OF(token) #token
#define TEXT(token) TEXT_OF(token)

const char *papergraph_commit(void) {
#ifdef PAPERGRAPH_COMMIT
#ifdef PAPERGRAPH_CHANGED
    return TEXT(PAPERGRAPH_COMMIT) "+";
#else
    return TEXT(PAPERGRAPH_COMMIT);
#endif
#else
    return "";
#endif
}
