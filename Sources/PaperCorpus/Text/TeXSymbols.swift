/// What TeX's control sequences stand for in plain text.
enum TeXSymbols {
    /// Accents whose name is a sign: `\'e`.
    static let accents: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "'"): "\u{301}", UInt8(ascii: "`"): "\u{300}", UInt8(ascii: "^"): "\u{302}",
        UInt8(ascii: "\""): "\u{308}", UInt8(ascii: "~"): "\u{303}", UInt8(ascii: "="): "\u{304}",
        UInt8(ascii: "."): "\u{307}",
    ]

    /// Accents whose name is a letter: `\c{c}`.
    static let letterAccents: [String: Unicode.Scalar] = [
        "c": "\u{327}", "v": "\u{30C}", "u": "\u{306}", "H": "\u{30B}", "k": "\u{328}", "r": "\u{30A}", "d": "\u{323}",
    ]

    /// Commands that change the letters up to the end of their group.
    static let fontSwitches: [StaticString] = ["it", "bf", "em", "sc", "tt", "sl", "rm", "sf"]

    /// Commands that refer to something outside the text.
    static let dropped: Set<String> = [
        "cite", "citep", "citet", "citealp", "citeauthor", "citeyear", "ref", "eqref", "label", "autoref", "cref",
        "footnotemark", "noindent", "newline", "linebreak", "vspace", "hspace", "left", "right", "displaystyle",
        "noopsort", "SortNoop", "relax",
    ]

    /// Symbols that stand within a word.
    static let letters: Set<String> = [
        "ss", "o", "O", "ae", "AE", "aa", "AA", "l", "L", "oe", "OE", "i", "j", "dh", "DH", "th", "TH", "dj", "DJ",
        "ng", "NG",
        "hyphen", "slash",
    ]

    /// Letters, signs and operators.
    static let symbols: [String: String] = [
        "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ",
        "eta": "η", "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ",
        "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ",
        "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ",
        "Omega": "Ω", "times": "×", "cdot": "·", "pm": "±", "mp": "∓", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥",
        "neq": "≠", "ne": "≠", "approx": "≈", "sim": "~", "simeq": "≃", "equiv": "≡", "propto": "∝", "infty": "∞",
        "rightarrow": "→", "to": "→", "leftarrow": "←", "Rightarrow": "⇒", "leftrightarrow": "↔", "mapsto": "↦",
        "in": "∈", "subset": "⊂", "cup": "∪", "cap": "∩", "forall": "∀", "exists": "∃", "partial": "∂", "nabla": "∇",
        "sum": "∑", "prod": "∏", "int": "∫", "sqrt": "√", "ell": "ℓ", "circ": "∘", "degree": "°", "ldots": "…",
        "dots": "…", "cdots": "…", "ll": "≪", "gg": "≫", "ast": "*", "star": "⋆", "dagger": "†", "bullet": "•",
        "ss": "ß", "o": "ø", "O": "Ø", "ae": "æ", "AE": "Æ", "aa": "å", "AA": "Å", "l": "ł", "L": "Ł", "oe": "œ",
        "OE": "Œ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "j": "ȷ",
        "i": "ı", "textasciitilde": "~", "textbackslash": "\\", "textasciicircum": "^",
        "hyphen": "-", "slash": "/", "textbraceleft": "{", "textbraceright": "}", "textunderscore": "_",
        "textquotesingle": "'", "textless": "<", "textgreater": ">",
        "textregistered": "®",
        "texttrademark": "™", "copyright": "©", "S": "§", "quad": " ", "qquad": " ", "TeX": "TeX", "LaTeX": "LaTeX",
        "textendash": "–", "textemdash": "—", "percent": "%", "log": "log", "exp": "exp", "min": "min", "max": "max",
    ]
}
