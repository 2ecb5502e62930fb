/// Words whose full stop need not end a sentence.
enum SentenceAbbreviations {
    /// Something always follows these. `g` and `e` end `e.g.` and `i.e.`.
    static let never = WordSet(
        """
        dr prof mr mrs ms messrs st mt fig figs eq eqs eqn eqns sec secs sect tab thm lem prop cor def ch chap vs cf \
        viz approx ca resp esp incl excl ref refs ed eds vol nos pp pt hon rev gen sen rep gov capt col lt sgt \
        g e
        """)
    /// These belong to a number behind them: `No. 5`, `art. 7`.
    static let numbered = WordSet(
        "no nr art p para app alg ex ser ver v rel ver jan feb mar apr jun jul aug sep sept oct nov dec")
    /// These end a sentence when an opening word follows.
    static let sometimes = WordSet(
        """
        al etc inc ltd corp co llc dept univ inst assoc bros jr sr ave blvd rd tel min max avg std dev temp conc wt \
        abbr jan feb mar apr jun jul aug sep sept oct nov dec ibid id op int conf proc trans lett rev sci phys chem \
        biol med
        """)
    /// Words that begin sentences and seldom follow an abbreviation or an initial inside one.
    static let openers = WordSet(
        """
        the this these those that a an we our in it its to for however moreover furthermore additionally besides \
        also as at by on from with when while where what which who why how if since because although though thus \
        therefore hence here there then they their he she his her i you but and or so yet finally first second third \
        next both each all some many most several such no not one two three recent recently existing current \
        currently experiments experimental results extensive unlike despite given compared based using after before \
        during through within without to our specifically notably importantly consequently instead meanwhile \
        nevertheless nonetheless overall empirically
        """)
}
