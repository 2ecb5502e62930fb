"""The sentences and titles of synthetic papers, by role, and the plans by which they make an abstract."""

# ---------------------------------------------------------------------------------------------------------------------
# Sentences by role. A slot in braces is filled with a word of its kind, with its article where it begins with `a_`.
# `topic` and `tool` are what the paper is about and what it uses; `topic2` and `tool2` are drawn anew each time.

SENTENCES = {
    "background": """
Over the last decade, {topic} has grown from a curiosity into a standard part of many products and research pipelines.
Much of the recent progress in {topic} rests on ever larger collections of labelled examples, which are costly to obtain.
The task of {topic} lies at the heart of many applications, ranging from {topic2} to {topic2}.
Despite years of work on {topic}, systems that perform well in the laboratory often disappoint {setting}.
Since the arrival of {model}, most approaches to {topic} follow the same recipe and differ only in detail.
Large models such as {model} and {model} have changed how the community thinks about {topic}.
Few questions have been asked as often in this area as how {topic} can be done reliably {setting}.
Demand for {topic} is rising quickly, as {audience} now expect answers within seconds rather than within hours.
Early work on {topic} relied on hand-written rules, while later systems learn from examples alone.
Interest in {topic} has been renewed by the success of {model} in neighbouring areas such as {topic2}.
Both {topic} and {topic2} need a good account of {adj} structure, yet they have mostly been studied apart.
Whoever builds a system for {topic} has to trade {quality} against {quality}, and this trade is seldom made explicit.
Modern pipelines chain {topic2} with {topic}, so that errors made early are carried through to the end.
In many organisations {topic} is still done by hand, which is slow, expensive and hard to repeat.""",
    "problem": """
However, existing methods suffer from {obstacle}, and their {quality} drops sharply {setting}.
Current systems ignore {obstacle}, although it accounts for a large part of the errors seen in practice.
What makes the problem hard is {obstacle}: a model that copes with it usually gives up {quality}.
Most previous work assumes {adj} inputs, an assumption that rarely holds {setting}.
Methods built on {model} inherit its weaknesses, above all a lack of {quality} when faced with {obstacle}.
Unfortunately, neither {rival} nor {model} was designed with {obstacle} in mind.
Two difficulties remain: {obstacle}, and the absence of any agreed way to measure {quality}.
It is still unclear whether gains reported on {data} carry over to cases that matter to {audience}.
Collecting annotations for {topic} takes weeks of expert time, and {obstacle} makes them less useful still.
Straightforward use of a {adj} model fails here, because {obstacle} breaks the premise it was trained under.
A common remedy is {a_tool2}, yet it needs careful tuning and scales poorly with the size of the input.
So far, little is known about how {obstacle} affects {topic}, let alone how its effects could be undone.""",
    "proposal": """
We introduce {name}, {a_tool} that brings {adj} structure to {topic} without any additional supervision.
In this paper we propose {name}, {a_tool} for {topic} that deals directly with {obstacle}.
To close this gap, we present {name}, a simple yet effective approach built around {a_tool}.
This work describes {name}, a new {adj} model which couples {a_tool} with {a_tool2}.
Our answer is {name}: {a_tool} trained jointly on {topic} and {topic2}.
We develop {name}, which replaces the usual {tool2} by {a_tool} and can be trained in a single stage.
Here we put forward {name}, the first {adj} system that handles {topic} and {topic2} at the same time.
Building on {rival}, we design {name}, {a_tool} that is smaller, faster and easier to train.
Motivated by these observations, we devise a method called {name} that treats {topic} as a problem of {topic2}.
The proposed model, named {name}, extends {model} with {a_tool} and needs no change to the training data.
We release {name}, an open family of models for {topic} that comes in {few} sizes.
Against this background, {name} takes a different route and learns {a_tool} from unlabelled data alone.""",
    "acronym": """
We propose {long} ({name}), {a_tool} that is tailored to {topic}.
This paper introduces {long} ({name}), a {adj} approach to {topic} that copes with {obstacle}.
To this end, we present a new model, {long} ({name}), which can be trained end to end.
We call the resulting method {long}, or {name} for short, and apply it to {topic}.
In this work, {long} ({name}) is put forward as a way to improve {quality} in {topic}.
{name}, short for {long}, combines {a_tool} with a {adj} objective.
Our framework, {name} ({long}), learns to balance {quality} and {quality} during training.
We address these issues with {long} ({name}), whose core is {a_tool}.
A novel technique termed {long} ({name}) is developed, drawing on ideas from {topic2}.
Specifically, we study {long} ({name}) and show how it turns {obstacle} into a training signal.""",
    "resource": """
We present {name}, a collection of {count} examples for {topic}, gathered {setting}.
To fill this gap we built {name}, a benchmark of {few} tasks that covers {topic} and {topic2}.
This paper introduces {name}, a dataset for {topic} with annotations by {few} experts each.
Here we describe {name}, a corpus of {count} documents labelled for {topic} and made for {audience}.
We construct {name}, the largest resource for {topic} to date, with {count} instances from {few} sources.
Our new test suite, {name}, probes the {quality} of systems for {topic} on {count} carefully chosen cases.
{name} is a public dataset of {count} samples that was designed to study {topic} {setting}.
We contribute {name}, an evaluation suite in which {topic} is posed as a question with a single right answer.""",
    "resource_detail": """
Each of the {count} items in {name} was checked by {few} annotators, whose agreement reached a kappa of 0.{count2}.
Compared with {data} and {data}, {name} is larger, more varied and less prone to shortcuts.
Items were drawn from {few} public sources, filtered for quality and split so that no author appears twice.
We evaluate {few} systems on {name}, among them {model}, {model} and {rival}, and find ample room for improvement.
Even {model} reaches only {score} {metric} on {name}, far below the human ceiling of {score}.
Systems that shine on {data} lose up to {gain} in {metric} when they are tested on {name}.
Beyond {topic}, the collection supports research on {topic2} and {topic2}.
Guidelines, annotation tools and baselines accompany {name}, so that others can extend it.""",
    "unnamed": """
In this paper we study {topic} with the help of {a_tool} and ask what it can and cannot do.
We propose {a_tool} for {topic} that requires neither {tool2} nor manual tuning.
This work investigates whether {a_tool} is able to cope with {obstacle} in {topic}.
We show that fine-tuning {model} with a {adj} objective is a strong and simple approach to {topic}.
Our approach treats {topic} as an instance of {topic2} and solves it with {a_tool}.
We revisit {tool} in the light of recent advances and adapt it to {topic}.
Using {model} as a starting point, we train {a_tool} and examine its {quality} {setting}.
A comparison of {few} approaches to {topic} is carried out under equal conditions and with equal budgets.
We describe our submission to a shared task on {topic}, which combines {model} with {a_tool}.
The present paper surveys {few} years of work on {topic}, from {tool2} to {tool2}.""",
    "method": """
At its core is {a_tool} that exchanges information between {adj} and {adj} representations.
The model first encodes its input with {model} and then passes the result to {a_tool2}.
Training proceeds in two stages: {a_tool2} is learned first, and the remaining parameters are adjusted afterwards.
A {adj} loss keeps the representations of similar inputs close while it pushes the others apart.
Instead of predicting labels directly, we let {a_tool2} propose candidates, which are then scored one by one.
To reduce the cost of inference, unimportant parts are skipped on the fly by means of {a_tool2}.
The key idea is to view {topic} through the lens of {topic2}, so that existing tools can be reused.
We further add {a_tool2}, which guards against {obstacle} and costs next to nothing at test time.
Our implementation builds on {model} and replaces its decoder by {a_tool2} of only {few} layers.
Knowledge is transferred from {model} to a much smaller student by matching their {adj} features.
During training, hard examples are mined with {a_tool2} and shown to the model more often than easy ones.
Parameters are shared across {few} tasks, including {topic2}, which acts as a strong regularizer.
Unlike {rival}, the method makes no use of external knowledge and can be trained from scratch in {few} hours.
Given a small set of seeds, {a_tool2} expands them step by step until no further candidates are found.
A separate module estimates how reliable each prediction is and defers to {audience} where it is not.
We derive the update rule in closed form, which makes the procedure {adj} and free of hyperparameters.
Both components are optimised together with Adam, and gradients flow through {a_tool2} without approximation.
The search space is explored with {a_tool2}, guided by a cheap estimate of {quality}.""",
    "data": """
We evaluated the approach on {data} and {data}, as well as on an in-house collection of {count} examples.
Experiments on {data}, {data} and {data} confirm the benefits of the proposed design.
The method is tested on {few} public benchmarks, including {data} and {data}.
On {data}, our model reaches {score} {metric}, which is close to the performance of human annotators.
Extensive evaluation on {data} shows consistent gains in {metric} over strong baselines.
We report results on the {data} dataset and, for {topic2}, on {data}.
After pre-training on {data}, the model is fine-tuned on {data} with only {count} labelled examples.
For our experiments we use {data}, which contains {count} instances, and follow the standard split.
Zero-shot transfer from {data} to {data} works surprisingly well, with {score} {metric} out of the box.
Tests on {data} as well as a user study with {few} {audience} support this claim.
Results are given for {few} datasets, of which {data} is the largest and {data} the most difficult.
To measure {quality}, we created perturbed versions of {data} and {data}.""",
    "comparison": """
It outperforms {rival} and {model} by {gain} in {metric} while using far fewer parameters.
Compared with {rival}, the error is reduced by {gain}, and training takes only half as long.
Our results exceed those of {model}, {model} and {rival} on all {few} benchmarks.
With {score} {metric} on {data}, it sets a new state of the art, ahead of {rival} by {gain}.
The gains over {rival} are largest, up to {gain} {metric}, where training data are scarce.
A simple ensemble with {model} brings a further improvement of {gain} in {metric}.
Even though it is {few} times smaller, the model is on a par with {model} on {data}.
Neither {rival} nor {model} comes within {gain} of our method in terms of {metric}.
We find that {model} still wins on {data}, whereas our approach is clearly better on {data}.
In terms of {metric}, we improve on the previous best system, {rival}, from {score} to {score}.
Under the same budget, {model} loses {gain} in {metric} where ours loses almost nothing.
Replacing {model} by {model} as the backbone adds another {gain} and leaves the ranking unchanged.
Relative to {rival}, our method cuts memory by {gain} at equal {metric} on {data}.
Human judges preferred our outputs to those of {model} in {score} % of the cases.""",
    "analysis": """
An ablation shows that {a_tool2} contributes most, while the choice of {tool2} matters little.
A closer look at the errors reveals that most of them stem from {obstacle}.
We also discuss when the method fails and what this says about {topic} in general.
Further analysis suggests that {quality} depends less on the size of the model than on the variety of its data.
Our findings call into question the widespread belief that {a_tool2} is needed for {topic}.
Visualisations of the learned features show clusters that agree well with {adj} categories.
These results hold across {few} random seeds and for {few} choices of the backbone.
We hope that this study will help {audience} to choose the right tool for {topic2} {setting}.
Finally, we discuss implications for {topic2} and outline directions for future research.
Taken together, the results indicate that {topic} can be solved to a useful degree {setting}.""",
    "release": """
Code is available at {url}.
Our code and models are publicly available at {url}, together with instructions to repeat all experiments.
The source code can be found at {url}.
To foster further research, we make data, code and trained weights available at {url}.
We release everything under a permissive licence at {url}.
A demonstration and the full implementation are hosted at {url}.
Code, logs and configuration files: {url}.""",
    "systems": """
The prototype, written in about {count} lines of code on top of {model}, handles {topic} {setting}.
We implemented the design in {model} and measured it under the {data} workload on a cluster of {few} machines.
By moving {a_tool2} out of the critical path, the system cuts tail latency by {gain}.
The protocol tolerates the failure of up to {few} nodes and recovers without any help from {audience}.
Requests are batched, ordered by {a_tool2} and committed once a majority of replicas has replied.
Compared with {model}, throughput rises by {gain} while the use of energy falls.
An attacker who controls {few} nodes learns nothing beyond what the output itself reveals.
Our scheduler assigns work to machines by predicted cost and corrects its plan when {obstacle} is noticed.
The implementation was verified with {model}, and {few} bugs in existing systems were found along the way.
Measurements on a testbed of {count} devices confirm the analytical model to within {gain}.
Packets are marked at the edge of the network, so that core routers need not keep any state.
Trace-driven simulation with {data} shows that {a_tool2} would suffice in most deployments.""",
    "complexity": """
We show that the problem is {class} even on trees, and give an algorithm that achieves {bound} on planar inputs.
The running time is {bound}, which matches the known lower bound up to constant factors.
Our analysis rests on a potential argument and yields a competitive ratio within {bound} of the optimum.
As a by-product, we obtain a deterministic construction that runs in {bound}.
For the weighted version, no algorithm can do better than {bound} unless the usual hierarchy collapses.
Deciding whether such a schedule exists turns out to be {class}, in contrast to the {adj} case.
A simple greedy strategy already comes within {bound}, and this is tight.
The proof reduces {topic} to a game on graphs, whose value can be approximated to within {bound}.""",
    "physics_open": """
We investigate the {quantity} of {a_topic} in the presence of {a_topic2}.
The {quantity} of {a_topic} is studied by means of {a_tool} at temperatures down to {value}.
We report on new observations of {a_topic}, obtained with {survey} over the past {few} years.
A theoretical description of {a_topic} is developed on the basis of {a_tool}.
Understanding how {a_topic} forms is one of the open questions of the field.
We present results from {a_tool} of {a_topic} at energies around {value}.
Recent experiments have found an unexpected {quantity} in {a_topic}, the origin of which is under debate.
Using {a_tool}, we examine how {a_topic} responds to a weak external perturbation.
This paper reviews what is known about {a_topic} and about its relation to {a_topic2}.
We consider {a_topic} coupled to {a_topic2} and derive its phase diagram.
Motivated by measurements with {survey}, we reconsider the role of {a_topic} in models of {a_topic2}.
It has long been suspected that {a_topic} can be understood in terms of {acro}.""",
    "physics": """
The dependence of the {quantity} on the field strength is found to be much weaker than previously thought.
At {value} the {quantity} changes abruptly, which we interpret as the onset of {a_topic2}.
Our calculation includes all corrections up to second order, and the remaining uncertainty is about {sigma}.
In the limit of strong coupling the system maps onto {a_topic2}, for which exact results are known.
We compare these predictions with data from {survey} and find agreement to within {sigma}.
The observed {quantity} exceeds the value expected from {acro} by {sigma}.
Numerical simulations with up to {count} particles support this picture and reveal a second, slower time scale.
No significant excess over the background is seen, and upper limits on the {quantity} are set.
The effective theory contains only {few} free parameters, all of which can be fixed by experiment.
Below {value} the excitations become gapped, and transport is dominated by the edges of the sample.
We argue that the apparent {quantity} is an artefact of projection and vanishes once the geometry is accounted for.
From a sample of {count} objects we derive a mean {quantity} that increases with redshift.
The spectrum shows broad lines at {value}, consistent with {a_topic2} seen nearly face on.
Symmetry forbids a linear coupling, so that the leading contribution arises from {a_tool2}.
Within {acro}, the {quantity} can be expressed through a small number of universal constants.
We solve the equations of motion numerically and follow the evolution of {a_topic2} over {few} orders of magnitude.
The transition is continuous for weak disorder and turns first order beyond a critical strength.
Samples were grown at {value} and characterised by {tool2} and {tool2}.
A simple scaling argument explains why the {quantity} saturates at late times.
The results constrain the {quantity} at the level of {sigma}, an improvement over earlier work by {survey}.
Because the {quantity} is conserved, relaxation proceeds through slow diffusive modes.
Dissipation enters through the coupling to a bath, which we treat beyond the usual Markov approximation.
Light emitted at {value} is scattered by dust, and this changes the inferred {quantity} by {sigma}.
The mechanism requires neither fine tuning nor any physics beyond {acro}.
Fluctuations are largest near the critical point, where the correlation length diverges as a power law.
We show that {a_topic2} leaves a distinct imprint on the angular distribution of the decay products.
Follow-up observations with {survey} place the source at a distance of {value}.""",
    "physics_close": """
Possible experimental tests of these predictions are discussed.
Our findings may help to explain the puzzling {quantity} seen in {a_topic2}.
Future measurements with {survey} will be able to tell these scenarios apart.
The approach carries over to {a_topic2} and to other systems with the same symmetry.
These results open a way towards control of the {quantity} in {a_topic2}.
We conclude that {a_topic} offers a clean setting in which {acro} can be tested at {value}.
Implications for models of {a_topic2} are pointed out.
A detection at {value} would therefore be a strong hint at {a_topic2}.""",
    "maths_open": """
We study {adj} {topic} over {formula} and their relation to {topic2}.
Let X be a space on which {topic} act; we describe its structure in terms of {tool}.
We prove {a_tool} for {topic} that satisfy a mild condition of growth at infinity.
This paper is concerned with {topic} and with the question when they admit {a_tool}.
We give a new proof of {a_tool} due to {person}, which avoids any use of {topic2}.
The aim of this note is to establish {a_tool} for {topic} in dimension {formula}.
Building on ideas of {person} and {person}, we introduce {a_tool} for {topic}.
A conjecture of {person} predicts that {topic} are determined by their {adj} invariants.
We introduce a notion of {adj} {topic} that unifies several definitions found in the literature.
Motivated by a question of {person}, we investigate {topic} that arise from {topic2}.""",
    "maths": """
The proof combines {a_tool2} with an estimate of {person} type and does not depend on the characteristic.
As an application we show that {topic2} are {adj} if and only if their {adj} part vanishes.
In particular, we obtain sharp bounds whenever {formula}, and we show by example that they cannot be improved.
Under the assumption that {topic2} are {adj}, the result extends to all of {formula}.
We also construct {few} families of counterexamples, which show that the hypothesis cannot be dropped.
The main tool is {a_tool2}, which we believe to be of independent interest.
When {formula}, existence follows from {a_tool2}, while uniqueness is more delicate.
This generalises a theorem of {person} from {adj} to {adj} {topic2}.
We determine all {topic2} of this kind up to isomorphism and list them in {few} tables.
A key step is to show that the associated {topic2} are {adj}, for which we use {a_tool2}.
The argument is elementary and relies only on induction and on {a_tool2}.
Moreover, the set of {adj} points is dense, and its complement has measure zero.
For {formula} the constant is explicit, and it is attained precisely by {adj} {topic2}.
We compute the {adj} invariants of these {topic2} and relate them to numbers studied by {person}.
The functor so defined is fully faithful, and its image consists of the {adj} {topic2}.
This answers a question raised by {person} in the affirmative and settles a special case of another.
Solutions exist globally in time for small data and blow up in finite time for large data in {formula}.
It follows that the moduli of such {topic2} are {adj} and of the expected dimension.
We exhibit an algorithm that decides whether given {topic2} are {adj}, and we analyse its complexity.
Asymptotically almost surely, such {topic2} contain {a_tool2} as soon as the density exceeds a threshold.
On {formula} the operator has purely discrete spectrum, and its eigenvalues obey a law of {person} type.
Conversely, every {adj} object arises in this way from {topic2} over {formula}.
The case of equality is characterised through {a_tool2}, extending earlier work with {person}.
Along the way, we prove that limits of {adj} {topic2} remain {adj} under weak convergence.""",
    "maths_close": """
Several open problems are stated at the end.
Numerical examples illustrate the theory.
We conclude with applications to {topic2} and with some remarks on the case of {formula}.
An appendix treats {topic2}, for which the statement is slightly different.
Consequences for {topic2} are discussed as well.
Our method extends to {topic2} with only minor changes.""",
    "science_open": """
Understanding {topic} matters to {audience}, yet the evidence from {country} is still mixed.
We analyse {topic} with {a_tool} fitted to data on {count} individuals from {country}.
A statistical account of {topic} is given, based on {a_tool} and on records from {country}.
How {topic} and {topic2} depend on each other is a question of both practical and theoretical interest.
This paper proposes {a_tool} for {topic} that remains valid in the presence of {obstacle}.
We develop a mathematical model of {topic} in which {topic2} is driven by random shocks.
Data on {topic} are often incomplete, and naive estimates are biased as a consequence.
Little is known about {topic} in {country}, where systematic records began only recently.""",
    "science": """
Estimates are obtained by maximum likelihood, and intervals by {a_tool2} with {count} replications.
A rise of ten per cent in exposure goes along with an increase of {gain} in the outcome.
We establish consistency and asymptotic normality under weak conditions on the dependence of the errors.
The effect is strongest in {country} and disappears once {topic2} is controlled for.
Simulation shows that the estimator keeps its nominal level even in samples of {count} observations.
Stability of the equilibrium hinges on a single threshold, above which {topic2} sets in.
We apply the method to {topic2} in {country} and find that earlier analyses understated the risk by {gain}.
Sequencing of {count} samples uncovered {few} variants that had not been described before.
Agents adapt their behaviour in response to {topic2}, which produces waves of decreasing height.
Goodness of fit is assessed with {a_tool2}, and no systematic deviation is found.
The model reproduces seasonal patterns in {country} without any adjustment of its parameters.
Policies that act early are more effective by {gain} than those that act late but firmly.
Posterior inference uses {a_tool2}, which mixes well in all cases that we examined.
Heterogeneity between regions explains about {gain} of the variance, and {topic2} most of the rest.""",
    "science_close": """
These findings bear on policy in {country} and in comparable places.
Limitations of the data and extensions to {topic2} are discussed.
We recommend that {audience} take {topic2} into account when they plan interventions.
An implementation is provided as a package for the R language.
Our results underline that {topic} cannot be judged from short series alone.""",
}

# The order of roles in an abstract with how readily each is left out: those of zero never are.
PLANS = {
    "named": """background 1, background 6, problem 1, proposal 0, method 2, method 4, method 6, data 1, comparison
        1, comparison 5, analysis 4, release 4""",
    "acronym": """background 1, background 6, problem 1, acronym 0, method 2, method 4, method 6, data 1, comparison
        1, comparison 5, analysis 4, release 5""",
    "resource": """background 1, problem 1, problem 5, resource 0, resource_detail 1, resource_detail 2,
        resource_detail 3, resource_detail 5, analysis 5, analysis 6, release 3""",
    "unnamed": """background 1, background 4, problem 2, unnamed 0, method 1, method 3, method 5, data 1, comparison
        2, analysis 2, analysis 4, release 6""",
    "systems": """background 1, background 5, problem 2, unnamed 0, systems 1, systems 2, systems 3, systems 5,
        complexity 4, analysis 3, release 7""",
    "theory": """background 1, background 4, problem 5, unnamed 0, complexity 1, complexity 1, complexity 2,
        complexity 3, method 3, complexity 5, analysis 4""",
    "physics": """physics_open 0, physics_open 6, physics 1, physics 1, physics 1, physics 2, physics 3, physics 4,
        physics 5, physics_close 2, physics_close 6""",
    "maths": """maths_open 0, maths_open 4, maths 1, maths 1, maths 1, maths 2, maths 3, maths 4, maths 5, maths 6,
        maths_close 3""",
    "science": """science_open 0, science_open 4, science 1, science 1, science 1, science 2, science 3, science 4,
        science 5, science 6, science_close 2""",
}

TITLES = {
    "named": """
{name}: {tool} for {topic}
{name}: {adj} {topic} with {a_tool}
{name}: towards {adj} {topic} {setting}
{name}: learning {tool} without {tool2}
Improving {topic} with {name}
{name}: rethinking {tool} in {topic}
{name}: from {topic2} to {topic}
{name}: {a_tool} that beats {model} at {topic}""",
    "resource": """
{name}: a dataset for {topic} and {topic2}
{name}: a benchmark of {topic} {setting}
{name}: evaluating {topic} with {few} tasks
Introducing {name}, a resource for {adj} {topic}
{name}: how good is {model} at {topic}?""",
    "unnamed": """
{adj} {topic} with {a_tool}
On the use of {tool} for {topic}
Towards {adj} {topic} {setting}
Fine-tuning {model} for {topic} with {a_tool}
Is {tool} enough? A study of {adj} {topic}
{topic} via {tool} and {tool2}
A survey of {tool} for {adj} {topic}
{topic} beyond {data}: {few} lessons from {topic2}
Learning {a_tool} from {topic2} for {topic}
What {model} knows about {topic} {setting}
Revisiting {tool}: a {adj} view of {topic}""",
    "theory": """
{topic} is {class}, and so is {topic2}
An improved bound for {adj} {topic} with {tool}
{adj} algorithms for {topic}: {few} results on {tool}
The complexity of {topic} with {tool}""",
    "physics": """
{quantity} of {a_topic} from {tool}
Observation of {a_topic} at {value}: {few} years of {tool}
{a_topic} in the presence of {a_topic2}
{tool} of {a_topic} and {topic2}
Constraints on {a_topic} from {survey} and {tool}
On the {quantity} of {a_topic} near {a_topic2}
Signatures of {topic} in {a_topic2}
Evidence for {a_topic} with anomalous {quantity}
{a_tool} for {a_topic} with {topic2}""",
    "maths": """
On {adj} {topic} and {tool}
{a_tool} for {adj} {topic} over {formula}
{adj} {topic} and a conjecture of {person} on {topic2}
{topic} and {topic2} in {formula}
A note on {topic} with {adj} {topic2}
{a_tool} of {person} type for {topic}
{tool} and {adj} invariants of {topic}
Counting {topic} in {adj} {topic2}""",
    "science": """
{topic} and {topic2} in {country}: {a_tool}
{a_tool} for {topic} under {obstacle}
Modelling {topic} with {a_tool} and {tool2}
{adj} inference for {topic} with {tool}
What drives {topic}? Evidence from {topic2} in {country}""",
}

# Works that are outside of the corpus.
OUTSIDE = """
{author}: {topic} and {tool}. Journal of {adj} Studies {count2} (19{count2}) 101-1{count2}
{author}, {author}: On {topic2}. In: Handbook of {topic}, Academic Publishers, 19{count2}
{author}. Lectures on {tool2}. University Press, 2nd edition, 19{count2}
{author} et al., {adj} {topic2}, technical report {count2}"""
