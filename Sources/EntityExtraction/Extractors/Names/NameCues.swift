/// The words around a name that say what it is. Words are compared in lower case.
enum NameCues {
    /// Nouns that say of the name before them that it is a dataset.
    static let datasetNouns = WordSet(
        """
        dataset datasets benchmark benchmarks corpus corpora challenge challenges leaderboard leaderboards suite suites \
        environment environments collection testbed testbeds testset treebank treebanks simulator simulators games \
        tasks exam exams
        """)
    /// Nouns that are about datasets wherever they stand in a title or an apposition.
    static let datasetHeads = WordSet(
        """
        dataset datasets benchmark benchmarks corpus corpora challenge leaderboard suite testbed treebank collection \
        database repository environment
        """)
    /// Nouns that say of the name beside them that it is a model, method or tool.
    static let modelNouns = WordSet(
        """
        model models network networks architecture architectures framework frameworks method methods approach \
        approaches algorithm algorithms system systems parser module modules agent agents pipeline pipelines library \
        toolkit transformer transformers encoder decoder backbone backbones llm llms lm lms vlm vlms variant variants \
        family series baseline baselines optimizer tool tools platform mechanism strategy technique paradigm \
        diffusion estimator solver detector classifier generator discriminator tokenizer loss layer layers block \
        checkpoint checkpoints embeddings attention plugin package chatbot assistant policy planner
        """)
    /// Nouns that name what is to be done: a name before them is the task's.
    static let taskNouns = WordSet("task problem problems setting scenario scenarios")
    /// Verbs with which a paper presents its own.
    static let presenting = WordSet(
        """
        propose proposes proposed proposing introduce introduces introduced introducing present presents presented \
        presenting develop develops developed developing release releases released releasing build built create \
        creates created design designed construct constructed unveil contribute
        """)
    /// Words that are followed by a name.
    static let naming = WordSet(
        "called named dubbed termed denoted coined namely abbreviated christened titled nicknamed")
    /// Verbs whose subject is most often a model.
    static let modelVerbs = WordSet(
        """
        outperforms outperform achieves achieve surpasses surpass improves generates learns uses leverages employs \
        consists predicts enables exceeds beats integrates combines utilizes incorporates attains demonstrates \
        produces introduces extends adopts significantly consistently reduces exhibits learned was
        """)
    /// Words with which systems are compared.
    static let comparing = WordSet(
        """
        outperform outperforms outperforming surpass surpasses surpassing than versus vs compared beats exceeding \
        using with via by like including use uses
        """)
    /// Words that say that something is measured; `on` and a dataset follow.
    static let evaluating = WordSet(
        """
        evaluate evaluated evaluates evaluating evaluation evaluations experiment experiments results result \
        performance accuracy test tested tests testing score scores benchmark benchmarked outperforms outperform \
        outperforming achieves achieve achieving achieved improvement improvements improves improving gains gain \
        state sota trained train training fine finetuned tuned validated validate accuracies f1 bleu wer perplexity \
        superior effectiveness competitive comparable surpasses surpassing success studies
        """)
    /// Adjectives and the like in front of a noun that says what a name is.
    static let examples = WordSet("such as like including e.g. eg namely e g i include includes are")
    /// Words that begin the title of a benchmark behind its name.
    static let asking = WordSet(
        """
        evaluating evaluation assessing assessment measuring testing exposing benchmarking probing are can do does how \
        is
        """)
    /// Plural nouns for models in front of a list of examples.
    static let modelPlurals = WordSet(
        """
        models llms lms vlms transformers methods networks architectures approaches systems frameworks algorithms \
        baselines agents backbones tools techniques detectors encoders model
        """)
    /// Plural nouns for datasets in front of a list of examples.
    static let datasetPlurals = WordSet(
        "datasets benchmarks corpora environments suites dataset benchmark tasks games simulators testbeds leaderboards"
    )
    /// What is glued on behind a name and is no part of it.
    static let tails = WordSet(
        """
        based style like level driven powered enhanced generated guided inspired type trained aware free specific \
        family equipped centric augmented assisted related derived tuned oriented class only finetuned pretrained \
        modulo compatible native optimized empowered integrated infused agnostic aided supervised conditioned informed grounded friendly judged induced annotated sized scale series
        """)
    /// Function words that a long form goes over.
    static let insideLongForms = WordSet("a an the of and")
    /// Sizes in words, glued on behind a name in small letters.
    static let sizes = WordSet("large base small tiny huge")
    /// What is numbered in papers without being a name.
    static let numberedParts = WordSet(
        "table figure section phase stage step level type task track class group study experiment layer version part lv"
    )
    /// What is put before an acronym without making a name: `Multi-LLM`.
    static let prefixes = WordSet(
        "non pre post multi semi self cross anti inter intra sub super co re de open meta mini all zero few one")
    /// Numbers of parts and editions.
    static let romanNumerals = WordSet("ii iii iv")
    /// Words behind a model's name and version that belong to the name.
    static let variants = WordSet(
        "sonnet opus haiku pro ultra nano flash turbo mini large medium small base xl xxl instruct chat vision preview")
    static let conjunctions = WordSet("and or")
    static let articles = WordSet("a an the our this its new novel")
    /// What may stand last in a long form that names a thing rather than a field of work.
    static let thingHeads = WordSet(
        """
        model models network networks transformer transformers algorithm optimization attention framework agent test \
        diffusion encoder decoder architecture system engine machine tuning fine-tuning distillation embeddings \
        autoencoder loss mechanism prompting module method pruning adapter adaptation mixing voting search tree
        """)
    static let datasetThings = WordSet(
        """
        benchmark dataset corpus challenge suite environment arena scenarios evaluation exam bank treebank collection \
        questions set
        """)
    /// Words that begin a sentence in capitals and are taken for names otherwise.
    static let functionWords = WordSet(
        """
        a an the of in on for to with by from at as and or that which we is are be using via our this these such than \
        into between over under both can not it its their has have was were each where when while also but if how what \
        why however moreover furthermore additionally despite although since because through without among across \
        after before during then thus hence here there recent existing current most many some several all finally \
        first second third specifically notably experiments results extensive code based towards toward beyond new \
        one two three no yes they he she i you my your his her do does did should would could may might must will
        """)
    /// What capitalised words end in that name an organisation, or many things at once.
    static let unnamedHeads = WordSet(
        """
        laboratory university institute foundation association society council department center centre company models \
        networks systems agents learning transformers tasks datasets benchmarks system laboratories college workshop \
        conference journal effects equations
        """)
    /// Endings of names that are datasets by convention.
    static let datasetEndings = [
        "bench", "eval", "qa", "corpus", "arena", "gym", "benchmark", "dataset", "verse", "bank",
    ]
    /// Endings and beginnings of names that are models by convention.
    static let modelEndings = [
        "gpt", "bert", "former", "lm", "llm", "net", "gan", "vae", "llama", "nerf", "coder", "rag", "vit", "diffusion",
        "formers", "tts", "mae", "clip", "lora",
    ]
}
