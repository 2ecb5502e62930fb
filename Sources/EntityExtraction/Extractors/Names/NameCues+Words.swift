extension NameCues {
    /// Words in lower case, separated by spaces.
    static let lists: [(NameCues, String)] = [
        (
            .datasetNouns,
            """
            dataset datasets benchmark benchmarks corpus corpora challenge challenges leaderboard leaderboards suite \
            suites environment environments collection testbed testbeds testset treebank treebanks simulator \
            simulators games tasks exam exams
            """
        ),
        (
            .datasetHeads,
            """
            dataset datasets benchmark benchmarks corpus corpora challenge leaderboard suite testbed treebank \
            collection database repository environment
            """
        ),
        (
            .modelNouns,
            """
            model models network networks architecture architectures framework frameworks method methods approach \
            approaches algorithm algorithms system systems parser module modules agent agents pipeline pipelines \
            library toolkit transformer transformers encoder decoder backbone backbones llm llms lm lms vlm vlms \
            variant variants family series baseline baselines optimizer tool tools platform mechanism strategy \
            technique paradigm diffusion estimator solver detector classifier generator discriminator tokenizer loss \
            layer layers block checkpoint checkpoints embeddings attention plugin package chatbot assistant policy \
            planner
            """
        ),
        (.taskNouns, "task problem problems setting scenario scenarios"),
        (
            .presenting,
            """
            propose proposes proposed proposing introduce introduces introduced introducing present presents \
            presented presenting develop develops developed developing release releases released releasing build \
            built create creates created design designed construct constructed unveil contribute
            """
        ),
        (.naming, "called named dubbed termed denoted coined namely abbreviated christened titled nicknamed"),
        (
            .modelVerbs,
            """
            outperforms outperform achieves achieve surpasses surpass improves generates learns uses leverages \
            employs consists predicts enables exceeds beats integrates combines utilizes incorporates attains \
            demonstrates produces introduces extends adopts significantly consistently reduces exhibits learned was
            """
        ),
        (
            .comparing,
            """
            outperform outperforms outperforming surpass surpasses surpassing than versus vs compared beats \
            exceeding using with via by like including use uses
            """
        ),
        (
            .evaluating,
            """
            evaluate evaluated evaluates evaluating evaluation evaluations experiment experiments results result \
            performance accuracy test tested tests testing score scores benchmark benchmarked outperforms outperform \
            outperforming achieves achieve achieving achieved improvement improvements improves improving gains gain \
            state sota trained train training fine finetuned tuned validated validate accuracies f1 bleu wer \
            perplexity superior effectiveness competitive comparable surpasses surpassing success studies
            """
        ),
        (.examples, "such as like including e.g. eg namely e g i include includes are"),
        (
            .asking,
            """
            evaluating evaluation assessing assessment measuring testing exposing benchmarking probing are can do \
            does how is
            """
        ),
        (
            .modelPlurals,
            """
            models llms lms vlms transformers methods networks architectures approaches systems frameworks \
            algorithms baselines agents backbones tools techniques detectors encoders model
            """
        ),
        (
            .datasetPlurals,
            "datasets benchmarks corpora environments suites dataset benchmark tasks games simulators testbeds leaderboards"
        ),
        (
            .tails,
            """
            based style like level driven powered enhanced generated guided inspired type trained aware free \
            specific family equipped centric augmented assisted related derived tuned oriented class only finetuned \
            pretrained modulo compatible native optimized empowered integrated infused agnostic aided supervised \
            conditioned informed grounded friendly judged induced annotated sized scale series
            """
        ),
        (.insideLongForms, "a an the of and"),
        (.sizes, "large base small tiny huge"),
        (
            .numberedParts,
            "table figure section phase stage step level type task track class group study experiment layer version part lv"
        ),
        (
            .prefixes,
            "non pre post multi semi self cross anti inter intra sub super co re de open meta mini all zero few one"
        ),
        (.romanNumerals, "ii iii iv"),
        (
            .variants,
            "sonnet opus haiku pro ultra nano flash turbo mini large medium small base xl xxl instruct chat vision preview"
        ),
        (.conjunctions, "and or"),
        (.articles, "a an the our this its new novel"),
        (
            .thingHeads,
            """
            model models network networks transformer transformers algorithm optimization attention framework agent \
            test diffusion encoder decoder architecture system engine machine tuning fine-tuning distillation \
            embeddings autoencoder loss mechanism prompting module method pruning adapter adaptation mixing voting \
            search tree
            """
        ),
        (
            .datasetThings,
            """
            benchmark dataset corpus challenge suite environment arena scenarios evaluation exam bank treebank \
            collection questions set
            """
        ),
        (
            .functionWords,
            """
            a an the of in on for to with by from at as and or that which we is are be using via our this these such \
            than into between over under both can not it its their has have was were each where when while also but \
            if how what why however moreover furthermore additionally despite although since because through without \
            among across after before during then thus hence here there recent existing current most many some \
            several all finally first second third specifically notably experiments results extensive code based \
            towards toward beyond new one two three no yes they he she i you my your his her do does did should \
            would could may might must will
            """
        ),
        (
            .unnamedHeads,
            """
            laboratory university institute foundation association society council department center centre company \
            models networks systems agents learning transformers tasks datasets benchmarks system laboratories \
            college workshop conference journal effects equations
            """
        ),
        (.of, "of"),
        (.on, "on"),
        (.isVerb, "is"),
        (.but, "but"),
        (.forWord, "for"),
        (.bridges, "of for and"),
    ]
}
