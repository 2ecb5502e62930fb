#include "CReportAssets.h"

static const char page[] = {
#embed "page.html"
};

static const char style[] = {
#embed "style.css"
};

// One script of several files, in this order: each uses what those before it define.
static const char script[] = {
#embed "dom.js"
    , '\n',
#embed "graph.js"
    , '\n',
#embed "map.js"
    , '\n',
#embed "panel.js"
    , '\n',
#embed "charts.js"
    , '\n',
#embed "tables.js"
    , '\n',
#embed "app.js"
};

const char *papergraph_report_page(size_t *length) {
    *length = sizeof page;
    return page;
}

const char *papergraph_report_style(size_t *length) {
    *length = sizeof style;
    return style;
}

const char *papergraph_report_script(size_t *length) {
    *length = sizeof script;
    return script;
}
