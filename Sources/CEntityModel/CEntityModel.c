#include "CEntityModel.h"

static const char names[] = {
#embed "names.tsv"
};

const char *papergraph_names(size_t *length) {
    *length = sizeof names;
    return names;
}
