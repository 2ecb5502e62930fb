/// Names of attributes in DOT.
enum DOTAttribute {
    /// The name under which a column is written: its own, unless Graphviz gives that a meaning, pydot trips
    /// over it, or it would have to be quoted; then `data_` stands before it.
    static func name(_ name: String) -> String {
        let startsWithDigit = name.utf8.first.map { $0 &- 0x30 < 10 } ?? false
        return startsWithDigit || keywords.contains(name.lowercased()) || graphviz.contains(name)
            || pydot.contains(name)
            ? "data_" + name : name
    }

    private static let keywords: Set = ["node", "edge", "graph", "digraph", "subgraph", "strict"]

    /// The parameters to which pydot, and so networkx, passes attributes by name.
    private static let pydot: Set = ["name", "obj_dict", "src", "dst"]

    /// The attributes of https://graphviz.org/doc/info/attrs.html, and what its programs write themselves.
    private static let graphviz: Set = Set(
        """
        Damping K URL _background _draw_ _hdraw_ _hldraw_ _ldraw_ _tdraw_ _tldraw_ area arrowhead arrowsize arrowtail \
        bb beautify bgcolor center charset class cluster clusterrank color colorscheme comment compound concentrate \
        constraint decorate defaultdist dim dimen dir diredgeconstraints distortion dpi edgeURL edgehref edgetarget \
        edgetooltip epsilon esep fillcolor fixedsize fontcolor fontname fontnames fontpath fontsize forcelabels \
        gradientangle group head_lp headURL headclip headhref headlabel headport headtarget headtooltip height href id \
        image imagepath imagepos imagescale inputscale label labelURL labelangle labeldistance labelfloat \
        labelfontcolor labelfontname labelfontsize labelhref labeljust labelloc labeltarget labeltooltip landscape \
        layer layerlistsep layers layerselect layersep layout len levels levelsgap lhead lheight linelength lp ltail \
        lwidth margin maxiter mclimit mindist minlen mode model newrank nodesep nojustify normalize notranslate \
        nslimit nslimit1 oneblock ordering orientation outputorder overlap overlap_scaling overlap_shrink pack \
        packmode pad page pagedir pencolor penwidth peripheries pin pos quadtree quantum radius rank rankdir ranksep \
        ratio rects regular remincross repulsiveforce resolution root rotate rotation samehead sametail samplepoints \
        scale searchsize sep shape shapefile showboxes sides size skew smoothing sortv splines start style stylesheet \
        tail_lp tailURL tailclip tailhref taillabel tailport tailtarget tailtooltip target tooltip truecolor vertices \
        viewport voro_margin weight width xdotversion xlabel xlp z
        """.split(separator: " ").map(String.init))
}
