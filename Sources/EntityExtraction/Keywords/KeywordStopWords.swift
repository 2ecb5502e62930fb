/// What a word may not do in a keyword, by lists.
enum KeywordStopWords {
    struct Role: OptionSet, Sendable {
        let rawValue: UInt32
        /// Ends the run of words: no phrase goes over it.
        static let stop = Role(rawValue: 1)
        /// Stands inside a phrase only: `quality of service`.
        static let inner = Role(rawValue: 2)
        /// Says nothing alone, nor together with others of its sort: `paper`, `new method`.
        static let generic = Role(rawValue: 4)
        /// Ends no phrase: `graph-based`.
        static let neverLast = Role(rawValue: 8)
        /// Begins no phrase: `new`, `proposed`.
        static let neverFirst = Role(rawValue: 16)
        /// Of the generic words those that add nothing to another: `new method`, but not `case study`.
        static let empty = Role(rawValue: 32)
        /// `Singular` has it on a list; other words go by their ending.
        static let listedPlural = Role(rawValue: 64)
    }

    /// The role of a word in lower case.
    static func role(of hash: UInt64) -> Role { KnownWords.all.meaning(of: hash).role }

    static let lists: [(String, Role)] = [
        (functionWords, .stop), (verbs, .stop), (adverbs, .stop), (innerWords, .inner), (genericWords, .generic),
        (openers, [.generic, .neverFirst, .empty]), (qualities, [.generic, .empty]), (enders, .neverLast),
        (activities, [.generic, .neverFirst]),
    ]
}

extension KeywordStopWords {
    private static let innerWords = "of"

    private static let functionWords = """
        a an the this that these those such same another each every either neither both all any some no none not nor \
        many much more most few fewer less least several various numerous enough own other others else certain \
        i we you he she it they me us him her them my our your his its their mine ours yours theirs myself ourselves \
        itself themselves himself herself one's who whom whose which what when where why how whether that's \
        and or but if then than so because since although though while whereas unless until till once however \
        therefore thus hence moreover furthermore besides nevertheless nonetheless otherwise instead meanwhile also \
        too either yet still even only just about above across after against along among amongst amid around as at \
        before behind below beneath beside between beyond by despite down during except for from in inside into like \
        near off on onto out outside over past per regarding round through throughout to toward towards under \
        underneath unlike up upon via versus vs with within without according due respect terms thanks \
        be am is are was were been being have has had having do does did done doing can could may might must shall \
        should will would ought cannot can't don't doesn't isn't aren't won't there here now ever never always often \
        e i g eg ie etc al cf viz et s t d ll ve re m nd th st
        """

    private static let verbs = """
        propose proposes proposing present presents presenting introduce introduces introducing introduced describe \
        describes describing described show shows showing showed shown demonstrate demonstrates demonstrating \
        demonstrated discuss discusses discussing discussed investigate investigates investigating investigated \
        examine examines examining examined explore explores exploring explored reporting reported \
        suggest suggests suggesting suggested argue argues argued conclude concludes concluded consider considers \
        considering considered provide provides providing provided give gives giving gave given make makes \
        made take takes taking took taken use uses used using utilize utilizes utilizing utilized utilise utilises \
        employ employs employing employed apply applies applying achieve achieves achieving achieved obtain obtains \
        obtaining obtained outperform outperforms outperforming outperformed improve improves improved \
        enable enables enabling enabled allow allows allowing allowed require requires requiring required \
        needed lead leads leading led cause causes causing caused become becomes becoming became \
        remain remains remaining remained seem seems seemed appear appears appeared tend tends exist exists \
        existed find finds finding found develop develops developed aim aims aiming aimed focusing \
        focused address addresses addressing addressed tackle tackles tackling tackled solve solves solved \
        evaluate evaluates evaluated compare compares comparing compared contain contains containing contained \
        include includes including included involve involves involving involved consist consists consisting \
        comprise comprises comprising comprised perform performs performed derive derives deriving derived \
        prove proves proving proved proven reveal reveals revealing revealed indicate indicates indicating indicated \
        illustrate illustrates illustrating illustrated confirm confirms confirmed verify verifies verified \
        validate validates validated yield yields yielding yielded produce produces producing produced \
        generate generates create creates creating created build builds built combine combines combining \
        extend extends extending exploit exploits exploiting exploited leverage leverages leveraging leveraged \
        rely relies relying relied depend depends depending follow follows followed resulting \
        resulted reduce reduces increase increases offer offers offering offered help helps helping helped ensure \
        ensures ensuring ensured capture captures capturing captured adopt adopts adopting adopted \
        want wants try tries trying tried get gets getting got see sees seen know knows known called call calls \
        named say says said think believe believes believed keep keeps keeping kept let lets put \
        studied analyze analyzes analyzed analyse analyses analysed identify identifies identified \
        define defines defined formulate formulates formulated denote denotes denoted observe observes observed \
        assume assumes assumed presented proposed reviewed differ differs \
        demonstrating motivated inspired associated concerning concerned related corresponding respect \
        release releases released surpass surpasses surpassing surpassed exceed exceeds exhibit exhibits exhibiting \
        exhibited suffer suffers suffering hinder hinders facilitate facilitates facilitating facilitated
        """

    private static let adverbs = """
        very quite rather well almost nearly usually typically generally mainly mostly largely highly significantly \
        substantially considerably greatly recently currently previously respectively namely particularly especially \
        specifically finally firstly secondly additionally consequently accordingly similarly \
        simultaneously directly easily simply merely effectively successfully consistently extensively widely commonly \
        frequently increasingly relatively together further again already away back far later soon today together \
        hitherto perhaps maybe indeed overall
        """

    private static let genericWords = """
        paper papers article articles work works study studies research researcher researchers author authors \
        method methods methodology methodologies approach approaches technique techniques problem problems issue \
        issues question questions solution solutions result results finding findings experiment experiments \
        evaluation evaluations analysis performance effectiveness efficiency accuracy quality \
        advantage advantages benefit benefits limitation limitations challenge challenges task tasks way ways \
        case cases example examples instance instances number numbers amount amounts set sets type types kind kinds \
        form forms part parts aspect aspects factor factors feature features property properties characteristic \
        characteristics use usage idea ideas concept concepts notion notions term terms context contexts \
        process processes procedure procedures step steps stage stages phase phases level levels order \
        system systems model models framework frameworks algorithm algorithms application applications tool tools \
        data information knowledge value values variable variables parameter parameters function functions \
        time times year years day days area areas field fields domain domains literature review survey \
        introduction conclusion conclusions discussion background objective objectives goal goals purpose aim \
        design development implementation improvement improvements increase decrease change changes effect effects \
        impact influence role importance need needs ability capability capabilities potential possibility \
        difference differences comparison relationship relationships relation relations structure structures \
        state art baseline baselines contribution contributions insight insights evidence basis fact point points \
        people user users group groups range scope scale size degree rate ratio percent percentage total \
        complexity cost costs demand demands situation situations condition conditions environment environments \
        content contents sample samples input inputs output outputs variety lack presence existence \
        thing things person something everything anything top end start beginning combination choice
        """

    private static let openers = """
        new novel proposed existing previous recent current different similar various important main key major \
        significant good better best higher highest lower lowest larger smaller great greater experimental \
        last next possible available useful effective efficient special specific particular interesting promising \
        superior popular typical necessary sufficient able unable present overall entire whole additional extensive \
        comprehensive two three four five six seven eight nine ten hundred thousand million
        """

    /// These add nothing to a generic word, yet begin names: `small world`, `high frame rate`.
    private static let qualities = """
        high low large small single multiple general common simple full real original first second third fourth least
        """

    /// `decision making`
    private static let activities = "making"

    private static let enders = """
        based driven aware oriented guided agnostic specific like dependent independent wise related proposed \
        existing new novel different similar various important main major significant good better best high higher \
        low lower large larger small smaller general common simple possible available useful effective efficient \
        particular single multiple additional able
        """
}
