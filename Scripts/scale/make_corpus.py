#!/usr/bin/env python3
"""Writes a synthetic corpus of the size and shape of arXiv as JSON Lines, to measure PaperGraph at scale.

Every text is made of sentences worded here and of words drawn Zipf-like; no abstract is anybody's. Well-known models
and datasets are named from their year on. About a third of the papers of computer science bring an invented name,
which papers that cite them may name again. References point to earlier papers; papers cite and write within circles,
so that the networks have communities. One seed makes the same bytes, whatever the number of processes.
"""
import argparse, json, math, multiprocessing, os, random, re, sys
from bisect import bisect_right
from collections import defaultdict, deque
from itertools import accumulate
from statistics import NormalDist

BLOCK = 10_000
CHUNK = 100
CIRCLES = 128
# The first papers have nobody to cite.
FOUNDERS = 2 * CIRCLES
# A month holds 99,999 numbers.
LIMIT = 10_000_000
# Duplicates come at most this many blocks later: what waits stays small.
LAG = 24

FIRST_YEAR = 1995
# Papers a year in thousands, about as arXiv has grown.
GROWTH = (13, 16, 20, 24, 28, 31, 33, 36, 39, 43, 47, 50, 56, 59, 64, 70, 77, 84, 93, 98, 105, 113, 123, 140, 156, 178,
          181, 186, 218, 243, 280)
# The share of computer science in hundredths, by year.
COMPUTING = (3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 8, 9, 11, 12, 14, 15, 17, 19, 21, 23, 25, 28, 31, 35, 38, 40, 42, 43, 45, 47,
             48)

# ---------------------------------------------------------------------------------------------------------------------
# Words. Earlier ones are drawn more often.

ADJECTIVES = """
deep neural robust efficient adaptive semantic automatic visual hierarchical sparse temporal probabilistic online
multi-task weakly-supervised unsupervised self-supervised semi-supervised supervised large-scale real-time
end-to-end cross-lingual multilingual low-resource zero-shot few-shot multimodal cross-modal open-domain long-tail
fine-grained coarse-to-fine interpretable explainable scalable distributed decentralized federated private secure
fair causal contrastive generative discriminative adversarial variational Bayesian stochastic deterministic
recurrent convolutional attentive dynamic static spatial spatio-temporal spectral geometric topological equivariant
invariant rotation-aware context-aware uncertainty-aware structure-aware cost-sensitive memory-efficient
energy-aware label-free data-driven model-based model-free knowledge-based rule-based example-based graph-based
kernel-based tree-based token-level sentence-level document-level pixel-level object-level scene-level user-level
modular compositional symbolic neuro-symbolic logical relational differentiable discrete continuous convex
non-convex nonlinear linear quadratic low-rank high-dimensional high-resolution incremental lifelong continual
active interactive iterative recursive parallel asynchronous synchronous streaming offline approximate exact greedy
optimal evolutionary genetic fuzzy hybrid unified universal generic personalized collaborative competitive
cooperative autonomous mobile wearable embedded domain-adaptive source-free test-time instance-wise query-driven
goal-directed reward-guided language-guided physics-informed noise-tolerant privacy-preserving lightweight compact
quantized pruned latent implicit explicit lexical syntactic morphological phonetic acoustic prosodic dialectal
historical clinical biomedical legal financial industrial urban aerial underwater egocentric panoramic stereo
thermal hyperspectral volumetric occluded noisy imbalanced heterogeneous homogeneous bipartite directed weighted
signed temporal-aware ordinal hidden observable reproducible verifiable certified elastic transactional concurrent
""".split()

NOUNS = """
image language video speech text graph object scene knowledge word sentence document entity relation event dialogue
question answer query code program feature representation attention memory policy reward action motion pose depth
point-cloud mesh surface shape texture color face hand gesture gait body crowd vehicle pedestrian lane road traffic
trajectory route map terrain satellite radar sensor signal waveform spectrum audio music melody speaker accent
emotion sentiment opinion stance sarcasm humor rumor news tweet review rating user item session click recommendation
ad auction market price portfolio credit fraud malware intrusion packet network topology channel antenna
spectrum-sharing cache storage disk index hash key transaction log schedule workload cluster container kernel
compiler thread lock loop pointer type proof theorem constraint clause rule ontology taxonomy schema table column
record citation author paper patent contract court tumor lesion organ cell protein molecule gene drug patient
symptom diagnosis therapy hospital sleep brain retina heart lung bone student teacher curriculum lecture essay exam
reader summary headline caption translation grammar parse dependency morpheme phoneme syllable character script
handwriting receipt invoice layout chart diagram sketch icon interface robot gripper drone swarm joint torque
contact wrench grid battery turbine building crop leaf animal insect bird plankton weather rainfall flood fire
""".split()

TASK_HEADS = """
classification detection segmentation recognition generation retrieval translation prediction estimation tracking
extraction summarization parsing tagging labeling matching ranking clustering alignment completion synthesis
reconstruction restoration denoising inpainting compression registration localization mapping navigation planning
control manipulation grasping forecasting imputation recommendation personalization moderation verification
authentication identification attribution disambiguation linking resolution inference reasoning understanding
grounding captioning answering simplification paraphrasing normalization transliteration diarization separation
enhancement transcription scheduling allocation placement routing balancing caching indexing deduplication
synchronization replication debugging repair testing fuzzing analysis search discovery mining monitoring diagnosis
triage screening counting interpolation anonymization
""".split()

TOOL_HEADS = """
network model framework approach algorithm architecture method transformer encoder decoder autoencoder classifier
regressor estimator predictor detector extractor generator discriminator sampler optimizer scheduler planner
controller agent policy learner ensemble cascade pipeline mechanism module layer block kernel filter embedding
representation objective loss regularizer prior posterior mixture process field automaton grammar parser tagger
index sketch tree forest lattice memory cache adapter prompt backbone head pyramid diffusion flow bridge
distillation pre-training fine-tuning augmentation curriculum calibration quantization pruning relaxation
decomposition factorization projection propagation aggregation normalization attention alignment solver protocol
middleware simulator compiler runtime interpreter allocator toolkit interface
""".split()

PHYSICS_ADJECTIVES = """
strongly-correlated disordered topological chiral magnetic superconducting ferromagnetic antiferromagnetic
frustrated two-dimensional three-dimensional one-dimensional quasi-periodic ultracold dipolar bosonic fermionic
relativistic non-relativistic gravitational supersymmetric holographic conformal anomalous massive massless heavy
light charged neutral polarized unpolarized spinning rotating accreting binary compact young metal-poor star-forming
dwarf elliptical spiral dusty luminous obscured transient periodic magnetized turbulent viscous inviscid
compressible incompressible granular colloidal polymeric glassy amorphous crystalline layered nanoscale mesoscopic
ballistic diffusive dissipative driven open closed thermal non-thermal equilibrium non-equilibrium critical quantum
semiclassical classical entangled squeezed coherent incoherent nonlinear optical photonic plasmonic acoustic elastic
piezoelectric ferroelectric multiferroic electronic ionic molecular atomic nuclear hadronic leptonic electroweak
primordial cosmological inflationary dark baryonic interstellar circumstellar heliospheric ionospheric
""".split()

PHYSICS_NOUNS = """
spin charge electron photon phonon magnon quark gluon neutrino meson baryon axion graviton vortex soliton skyrmion
domain-wall defect impurity vacancy interface surface film wire dot lattice chain ladder layer bilayer graphene
cuprate pnictide perovskite oxide alloy glass gel foam liquid gas plasma beam jet wind shock bubble droplet membrane
filament star planet disk halo galaxy quasar pulsar magnetar supernova nova cluster void comet asteroid corona
dynamo cavity resonator waveguide laser qubit ion atom molecule condensate gauge brane string horizon inflaton
scalar tensor vector dipole monopole instanton reheating lensing reionization nucleosynthesis
""".split()

PHYSICS_TOPICS = """
system gas fluid crystal model theory phase transition state mixture background plasma medium lattice junction
heterostructure condensate insulator conductor semimetal superconductor magnet glass population remnant atmosphere
envelope binary merger outflow collapse scattering decay production oscillation emission absorption transport
turbulence instability evolution dynamics spectrum dispersion response correlation
""".split()

PHYSICS_TOOLS = """
simulation calculation measurement expansion approximation spectroscopy interferometry tomography microscopy
photometry polarimetry renormalization resummation perturbation_theory mean-field_theory sum_rule effective_action
ansatz Hamiltonian Lagrangian amplitude correlator propagator form_factor cross_section distribution_function
equation_of_state phase_diagram order_parameter mass_function luminosity_function power_spectrum transfer_matrix
scaling_relation light_curve opacity catalogue fit bound constraint detector trap array
""".split()

MATHS_ADJECTIVES = """
compact smooth projective affine algebraic arithmetic abelian nilpotent solvable simple semisimple reductive finite
infinite countable separable complete Noetherian Artinian commutative noncommutative graded filtered derived stable
unstable hyperbolic elliptic parabolic degenerate singular regular normal rational irrational transcendental
analytic holomorphic meromorphic harmonic subharmonic convex concave bounded unbounded closed open connected
simply-connected orientable Riemannian Lorentzian symplectic Kähler Calabi–Yau toric tropical modular automorphic
cuspidal ergodic mixing hyperfinite amenable random Gaussian Markovian self-adjoint unitary positive definite
weighted planar bipartite chromatic extremal sparse dense cyclic dihedral symmetric alternating free universal
generic minimal maximal invariant equivariant homogeneous isotropic
""".split()

MATHS_NOUNS = """
group ring field module algebra scheme variety curve surface bundle sheaf stack category functor operad homotopy
cohomology homology manifold orbifold foliation metric connection curvature geodesic flow measure operator semigroup
kernel Banach Hilbert Sobolev Besov Hardy Bergman function series polynomial matrix determinant graph hypergraph tree
matroid polytope lattice knot link braid partition tableau permutation walk martingale diffusion process equation
inequality estimate boundary domain zeta theta L-function prime integer residue quadric divisor Galois Weyl Coxeter
Lie Hopf Hecke Clifford quiver cluster
""".split()

MATHS_TOPICS = """
groups rings algebras varieties curves surfaces manifolds bundles sheaves categories spaces operators equations
systems inequalities graphs hypergraphs trees lattices polytopes knots foliations flows measures semigroups kernels
functions series polynomials matrices processes walks partitions representations modules extensions quotients
embeddings immersions deformations
""".split()

MATHS_TOOLS = """
classification decomposition duality theorem formula spectral_sequence resolution filtration compactification
deformation moduli_space index_theorem vanishing_theorem trace_formula comparison_principle fixed-point_theorem
regularity_theory a_priori_estimate maximum_principle variational_method large-deviation_principle
central_limit_theorem coupling recursion generating_function bijection sieve circle_method descent degeneration
localization surgery correspondence equivalence criterion characterization asymptotic_expansion discretization
quadrature
""".split()

SCIENCE_NOUNS = """
population epidemic vaccine mutation genome transcript enzyme metabolite neuron synapse cortex species habitat
predator pollinator climate aerosol ocean glacier river soil carbon income wage tax trade asset volatility inflation
liquidity household firm auction election migration opinion mobility cohort survival trial treatment exposure
biomarker dose covariate outcome quantile copula panel census survey
""".split()

SCIENCE_TOPICS = """
dynamics growth spread diversity regulation evolution heterogeneity mortality transmission adaptation inequality
volatility risk demand pricing contagion dependence inference forecasting estimation testing design identification
selection calibration imputation attribution variability
""".split()

SCIENCE_TOOLS = """
model regression estimator test design experiment simulation index network panel mixture process filter bootstrap
prior likelihood score matching stratification assay screen survey census meta-analysis game mechanism
""".split()

# Each field has adjectives, nouns, heads of what is studied, and heads of what it is studied with.
VOCABULARIES = {
    "computing": (ADJECTIVES, NOUNS, TASK_HEADS, TOOL_HEADS),
    "physics": (PHYSICS_ADJECTIVES, PHYSICS_NOUNS, PHYSICS_TOPICS, PHYSICS_TOOLS),
    "maths": (MATHS_ADJECTIVES, MATHS_NOUNS, MATHS_TOPICS, MATHS_TOOLS),
    "science": (ADJECTIVES, SCIENCE_NOUNS, SCIENCE_TOPICS, SCIENCE_TOOLS),
}

WORDS = {
    "metric": """F1; accuracy; BLEU; mAP; top-1 accuracy; recall; precision; AUC; ROUGE-L; mean IoU; word error
        rate; perplexity; NDCG; RMSE; exact match; PSNR; SSIM; MRR; latency; throughput; Kendall's tau; macro-F1;
        FID; CIDEr; mean absolute error; Hits@10; LAS; UAS; METEOR; Pearson correlation""",
    "quality": """accuracy; robustness; speed; stability; coverage; fluency; consistency; sample efficiency;
        fairness; generalization; convergence; memory use; interpretability; calibration; diversity; fidelity""",
    "obstacle": """noise in the labels; a shift between domains; the cost of annotation; the lack of parallel data;
        rare classes; long inputs; missing observations; a limited budget; spurious correlations; strong occlusion;
        delayed feedback; concept drift; vanishing gradients; class imbalance; ambiguous references; conflicting
        updates; malicious clients; stale replicas; hardware faults; privacy regulations""",
    "setting": """in the wild; under a fixed budget; with little supervision; in low-light conditions; on mobile
        devices; at web scale; for unseen domains; across languages; in a streaming setting; with missing
        modalities; in clinical practice; for small teams; under distribution shift; in multi-tenant clusters; on
        commodity hardware""",
    "audience": """practitioners; clinicians; linguists; operators; developers; drivers; teachers; editors; analysts;
        researchers in the field; end users; regulators""",
    "few": "two; three; four; five; six; seven; eight; nine; ten; twelve",
    "quantity": """binding energy; critical temperature; decay width; mass ratio; spectral index; order parameter;
        spin polarization; Fermi velocity; optical depth; metallicity; accretion rate; star formation rate; magnetic
        moment; band gap; thermal conductivity; entanglement entropy; viscosity; mixing angle; coupling constant;
        branching fraction; correlation length; angular momentum; cooling rate; polarization fraction; dark matter
        density""",
    "value": """3.2 keV; 125 GeV; 0.7 TeV; 14 MeV; 2.1 K; 77 K; 300 mK; 1.4 GHz; 850 nm; 21 cm; 4.5 kpc; 12 Mpc; 0.3
        eV; 10 T; 5 ps; 40 fs; 2.6 solar masses; 15 GPa; 0.8 meV; 100 km/s; 6.2 AU; 30 Myr; 9 Gyr; 50 nm; 1.8
        mas""",
    "sigma": "2.1 sigma; 2.8 sigma; 3.3 sigma; 4.2 sigma; 5.1 sigma; 6.0 sigma; 10 %; 3 %; a factor of two; one per cent",
    "survey": """SDSS; Gaia; Planck; the Hubble Space Telescope; Fermi-LAT; Kepler; LIGO; ALMA; Chandra; XMM-Newton;
        BaBar; Belle; ATLAS; CMS; LHCb; Super-Kamiokande; IceCube; TESS; the VLT; Spitzer; WMAP; the Tevatron; HERA;
        NuSTAR""",
    "formula": r"""$\mathbb{R}^n$; $\mathbb{P}^3$; $L^2(\Omega)$; $H^1(X, \mathbb{Z})$; $\mathrm{SL}_2(\mathbb{Z})$;
        $\mathcal{O}(n \log n)$; $p > 2$; $n \geq 3$; $\mathbb{F}_q$; $GL_n(\mathbb{C})$; $C^{1,\alpha}$; $W^{1,p}$;
        $\ell^2(\mathbb{Z}^d)$; $d \ge 4$; $\mathbb{Q}_p$; $S^3$; $\epsilon \to 0$; $SU(N)$; $K_{3,3}$; $(1+o(1))
        n^2$; $\mathbb{Z}/p\mathbb{Z}$; $\Delta u = f(u)$; $\zeta(s)$; $\lambda_1$; $\mathcal{M}_{g,n}$; $B(H)$""",
    "person": """Hodge; Tate; Gromov; Erdős; Lagrange; Ricci; Hilbert; Serre; Langlands; Poincaré; Kolmogorov;
        Fourier; Riemann; Noether; Atiyah; Thurston; Ramsey; Turán; Schrödinger; Navier; Cauchy; Markov; Galois;
        Weil; Deligne""",
    "bound": """O(n log n); O(n^2); O(sqrt(T)); O(log log n); a factor of 3/2; polynomial time; subexponential time;
        constant space; logarithmic depth; O(1/epsilon^2); linear time; a factor of 1 - 1/e""",
    "class": """NP-complete; NP-hard; PSPACE-complete; fixed-parameter tractable; undecidable; coNP-hard; #P-hard;
        APX-hard; solvable in linear time; EXPTIME-complete; W[1]-hard""",
    "country": """Brazil; Germany; Japan; India; Kenya; the United States; Italy; China; France; Sweden; Mexico;
        Canada; South Korea; Spain; Nigeria; Australia; the Netherlands; Chile""",
}

# Long forms of everyday acronyms, which name no model.
ACRONYMS = """density functional theory (DFT); quantum chromodynamics (QCD); cosmic microwave background (CMB);
Large Hadron Collider (LHC); active galactic nuclei (AGN); molecular dynamics (MD); general relativity (GR); nuclear
magnetic resonance (NMR); scanning tunneling microscopy (STM); gamma-ray bursts (GRBs); quantum field theory (QFT);
dynamical mean-field theory (DMFT); renormalization group (RG); standard model (SM); Bose-Einstein condensate (BEC);
initial mass function (IMF); two-dimensional electron gas (2DEG); conformal field theory (CFT)"""

# ---------------------------------------------------------------------------------------------------------------------
# Well-known names with their years, by kind and area; earlier ones are more popular.

KNOWN = {
    ("model", "vision"): """ResNet 2015, YOLO 2016, VGG-16 2014, ViT 2020, CLIP 2021, Faster R-CNN 2015, U-Net 2015,
        Stable Diffusion 2022, AlexNet 2012, Mask R-CNN 2017, SAM 2023, Swin Transformer 2021, ResNet-50 2015, DETR
        2020, EfficientNet 2019, MobileNet 2017, DenseNet 2016, SIFT 1999, StyleGAN 2018, DINO 2021, MAE 2021, NeRF
        2020, Inception-v3 2015, GoogLeNet 2014, SSD 2015, RetinaNet 2017, YOLOv3 2018, YOLOv5 2020, YOLOv8 2023,
        DINOv2 2023, CycleGAN 2017, pix2pix 2016, PointNet 2016, PointNet++ 2017, DeepLabv3+ 2018, SegNet 2015, FCN
        2014, HOG 2005, SURF 2006, ORB 2011, ORB-SLAM 2015, ControlNet 2023, DALL-E 2021, Imagen 2022, ConvNeXt
        2022, DeiT 2020, SqueezeNet 2016, ShuffleNet 2017, Xception 2016, VQ-VAE 2017, BigGAN 2018, SimCLR 2020,
        MoCo 2019, BYOL 2020, BLIP-2 2023, Flamingo 2022, LLaVA 2023, RAFT 2020, FlowNet 2015, OpenPose 2017,
        FaceNet 2015, ArcFace 2018, SegFormer 2021, Mask2Former 2021, HRNet 2019, nnU-Net 2018, LeNet-5 1998,
        Eigenfaces 1991, COLMAP 2016""",
    ("model", "language"): """BERT 2018, GPT-4 2023, ChatGPT 2022, LLaMA 2023, GPT-3 2020, RoBERTa 2019, T5 2019,
        word2vec 2013, Transformer 2017, GPT-2 2019, ELMo 2018, GloVe 2014, BART 2019, XLNet 2019, LLaMA-2 2023,
        Mistral 2023, LSTM 1997, mBERT 2018, XLM-R 2019, GPT-3.5 2022, Llama 3 2024, DeBERTa 2020, ALBERT 2019,
        DistilBERT 2019, fastText 2016, ELECTRA 2020, SciBERT 2019, BioBERT 2019, Codex 2021, PaLM 2022, Claude 2023,
        Gemini 2023, Qwen2 2024, DeepSeek-R1 2025, Mixtral 2024, GPT-4o 2024, Falcon 2023, OPT 2022, BLOOM 2022,
        Vicuna 2023, Alpaca 2023, InstructGPT 2022, Flan-T5 2022, mT5 2020, Moses 2007, BM25 1994, LDA 2003,
        GIZA++ 2003, Sentence-BERT 2019, ColBERT 2020, DPR 2020, Whisper 2022, wav2vec 2.0 2020, HuBERT 2021,
        CodeBERT 2020, Gemma 2024, Phi-3 2024, Longformer 2020, spaCy 2015, Stanford CoreNLP 2014, MaltParser 2006,
        OpenNMT 2017, QLoRA 2023, LoRA 2021, Pegasus 2019""",
    ("model", "learning"): """Adam 2014, XGBoost 2016, GAN 2014, VAE 2013, DQN 2013, PPO 2017, AlphaGo 2016, GCN
        2016, GraphSAGE 2017, GAT 2017, Random Forest 2001, AdaBoost 1997, SVM 1995, C4.5 1993, DDPM 2020, SAC 2018,
        AlphaFold 2021, AlphaZero 2017, MuZero 2019, TRPO 2015, DDPG 2015, A3C 2016, TD3 2018, MAML 2017, LightGBM
        2017, CatBoost 2017, t-SNE 2008, UMAP 2018, DeepWalk 2014, node2vec 2016, TransE 2013, RotatE 2019, FedAvg
        2016, WaveNet 2016, Tacotron 2 2017, Mamba 2023, Decision Transformer 2021, DreamerV3 2023, Rainbow 2017,
        TabNet 2019, Informer 2020, N-BEATS 2019, DeepAR 2017, Neural ODE 2018, GIN 2018, Perceiver 2021, Conformer
        2020, LARS 2004, LIME 2016, SHAP 2017, DBSCAN 1996, k-means++ 2007, Gato 2022, DeepLIFT 2017""",
    ("model", "systems"): """Linux 1991, Spark 2010, Hadoop 2006, TensorFlow 2015, PyTorch 2016, MapReduce 2004,
        PostgreSQL 1996, Kubernetes 2014, Paxos 1998, Raft 2014, Z3 2008, LLVM 2004, Coq 1989, Isabelle 1986,
        RocksDB 2012, LevelDB 2011, Redis 2009, MiniSat 2003, Gurobi 2009, CPLEX 1988, Bitcoin 2009, Ethereum 2015,
        ns-3 2008, Docker 2013, Kafka 2011, Cassandra 2008, AFL 2013, Valgrind 2002, gem5 2011, TVM 2018, JAX 2018,
        Horovod 2018, MySQL 1995, Chord 2001, BitTorrent 2001, OpenFlow 2008, KLEE 2008, SPIN 1991, Memcached
        2003""",
    ("data", "vision"): """ImageNet 2009, COCO 2014, CIFAR-10 2009, MNIST 1998, CIFAR-100 2009, KITTI 2012,
        Cityscapes 2016, PASCAL VOC 2007, CelebA 2015, ADE20K 2016, Fashion-MNIST 2017, SVHN 2011, nuScenes 2019,
        Kinetics-400 2017, UCF101 2012, LAION-5B 2022, ShapeNet 2015, ModelNet40 2015, ScanNet 2017, NYUv2 2012,
        Places365 2016, LFW 2007, Caltech-101 2004, VQAv2 2017, Visual Genome 2016, Flickr30k 2014, LVIS 2019,
        Objects365 2019, Tiny ImageNet 2015, STL-10 2011, CUB-200 2011, Market-1501 2015, MPII 2014, Human3.6M 2014,
        Waymo Open 2019, BraTS 2014, ChestX-ray14 2017, ISIC 2018 2018, MOT17 2017, DAVIS 2016, AVA 2017, HMDB51
        2011, DIV2K 2017, MIMIC-CXR 2019, FERET 1996, USPS 1994, BSDS500 2011, Middlebury 2002""",
    ("data", "language"): """SQuAD 2016, GLUE 2018, MMLU 2020, GSM8K 2021, WMT14 2014, Penn Treebank 1993, SNLI
        2015, MultiNLI 2017, SuperGLUE 2019, CoNLL-2003 2003, WikiText-103 2016, HotpotQA 2018, Natural Questions
        2019, MS MARCO 2016, CNN/DailyMail 2015, XSum 2018, LibriSpeech 2015, HumanEval 2021, TriviaQA 2017, SST-2
        2013, IMDb 2011, WordNet 1995, Common Crawl 2011, OntoNotes 2006, Universal Dependencies 2015, XNLI 2018,
        FLORES 2019, Europarl 2005, TIMIT 1990, Switchboard 1992, MBPP 2021, BIG-bench 2022, TruthfulQA 2021,
        HellaSwag 2019, ARC-Challenge 2018, WinoGrande 2019, MATH 2021, AlpacaEval 2023, MT-Bench 2023, BEIR 2021,
        FEVER 2018, SciERC 2018, PubMedQA 2019, MultiWOZ 2018, DROP 2019, CoQA 2018, BoolQ 2019, C4 2019, The Pile
        2020, AG News 2015, Brown Corpus 1979, SemCor 1993, VoxCeleb 2017, Common Voice 2019, SWE-bench 2023,
        FrameNet 1998""",
    ("data", "learning"): """MuJoCo 2012, Atari 2600 2012, OpenAI Gym 2016, OGB 2020, Cora 2008, PubMed 2008,
        Citeseer 1998, MovieLens 1998, FB15k-237 2015, WN18RR 2018, D4RL 2020, UCI Adult 1996, QM9 2014, MoleculeNet
        2017, MIMIC-III 2016, ZINC 2012, ETTh1 2020, M4 2018, Criteo 2014, Netflix Prize 2006, Meta-World 2019, LEAF
        2018, COMPAS 2016, Amazon Reviews 2013, Reddit 2017, ESC-50 2015, AudioSet 2017, GTZAN 2002, PDBbind 2004,
        Iris 1936, miniImageNet 2016, Omniglot 2015, StarCraft II 2017""",
    ("data", "systems"): """TPC-H 1999, YCSB 2010, SPEC CPU2006 2006, TPC-C 1992, SPEC CPU2017 2017, PARSEC 2008,
        Defects4J 2014, NSL-KDD 2009, KDD Cup 99 1999, CICIDS2017 2017, SMT-LIB 2003, MIPLIB 1992, TPC-DS 2006,
        Alexa Top 500 2000, SuiteSparse 2011, SNAP 2009, DIMACS 1993, Juliet 2010, MLPerf 2018, Graph500 2010""",
}

VENUES = {
    "computing": """Conference on Computer Vision and Pattern Recognition; Advances in Neural Information Processing
        Systems; International Conference on Machine Learning; ACL; EMNLP; International Conference on Learning
        Representations; ICCV; ECCV; AAAI; IJCAI; INTERSPEECH; ICASSP; NAACL; SIGIR; KDD; The Web Conference; ICRA;
        IROS; IEEE Access; Journal of Machine Learning Research; COLING; LREC; CIKM; SIGMOD; VLDB; SOSP; USENIX
        Security; INFOCOM; STOC; Pattern Recognition; Neurocomputing; Information Sciences; ISIT; Globecom; MICCAI;
        Medical Image Analysis""",
    "physics": """Physical Review D; Physical Review B; Physical Review Letters; The Astrophysical Journal; JHEP;
        Physical Review A; Astronomy & Astrophysics; Monthly Notices of the Royal Astronomical Society; Physics
        Letters B; Physical Review E; Nuclear Physics B; JCAP; New Journal of Physics; Applied Physics Letters;
        Europhysics Letters; Physica A; Journal of Physics A; Physical Review C; The Astronomical Journal; Optics
        Express; Nature Physics; Soft Matter""",
    "maths": """Advances in Mathematics; Journal of Algebra; Transactions of the AMS; Duke Mathematical Journal;
        Inventiones Mathematicae; Mathematische Annalen; Journal of Number Theory; Annals of Probability; Journal of
        Functional Analysis; Compositio Mathematica; Discrete Mathematics; Communications in Mathematical Physics;
        Topology and its Applications; Journal of Differential Equations; Proceedings of the AMS; Mathematische
        Zeitschrift""",
    "science": """PLOS ONE; Bioinformatics; Annals of Statistics; Biometrika; Journal of Econometrics; Scientific
        Reports; PNAS; Quantitative Finance; Journal of Theoretical Biology; PLOS Computational Biology; Statistics
        in Medicine; eLife""",
}

GIVEN = """
Wei Anna Michael Yu Maria David Jing Thomas Li Laura Daniel Xin Sara Peter Min Elena Andreas Hao Julia Martin Yang
Paul Carlos Ming Sophie Robert Jun Olga Stefan Lei Marta José Chen Ivan Fang Claire James Hui Nina Markus Ying
Alexander Kenji Priya Rahul Amit Deepak Yuki Hiroshi Takashi Sakura Minho Jisoo Hyun Seung Ahmed Fatima Omar Layla
Mehdi Reza Sina Leila Ali Mustafa Emre Ayşe Zeynep Ioannis Giorgos Katerina Nikos Marco Giulia Luca Francesca Paolo
Chiara Pierre Camille François Élodie Antoine Hélène Juan Lucía Pablo Carmen Diego Sofía João Inês Rui Beatriz Lars
Ingrid Erik Astrid Søren Mette Jürgen Katrin Uwe Heike Björn Tomáš Jana Petr Eva Zoltán Ágnes László Katalin Piotr
Agnieszka Jakub Małgorzata Dmitry Natalia Sergei Tatiana Vladimir Irina Yaroslav Oksana Noah Emma Liam Olivia Ethan
Ava Lucas Mia Adam Grace Samuel Ruth Benjamin Hannah Joseph Esther Nathan Miriam Tunde Chidi Ngozi Amara Kwame Abena
Thabo Zanele Nguyen Linh Minh Thu Budi Dewi Somchai Malee Arun Lakshmi Suresh Kavya Vikram Meera Rohan Ananya Xiaoyu
Zhihao Yifan Mengqi Ruoxi Tianyi Jiawei Haoran Shuang Qian Bo Kai Seo-Yeon Ji-Hoon Eun-Ji Masato Naoko Kazuki Haruka
Conor Siobhan Rhys Isla Hamish Fiona
""".split()

FAMILY = """
Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Kim Lee Park Choi Jung Kang Cho
Yoon Singh Kumar Sharma Gupta Patel Reddy Rao Iyer Mukherjee Banerjee Das Ghosh Nair Mehta Joshi Tanaka Suzuki Sato
Takahashi Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Müller Schmidt Schneider Fischer Weber Meyer Wagner
Becker Schulz Hoffmann Koch Richter Klein Wolf Neumann Schwarz Zimmermann Krüger Hartmann Lange Smith Johnson
Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin Thompson White Harris Clark Lewis
Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Nelson Carter Mitchell Roberts Turner Phillips
Campbell Parker Evans Edwards Collins Stewart Morris Murphy Cook Rogers Morgan Cooper Reed Bailey Bell Kelly Howard
Ward Cox Richardson Wood Watson Brooks Bennett Gray Hughes Price Myers Long Foster Sanders Ross Powell Sullivan
Russell Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti Costa Giordano
Mancini Rizzo Lombardi Moretti García Martínez López Sánchez Pérez Gómez Fernández Díaz Álvarez Romero Navarro
Torres Ramírez Vázquez Castro Ortega Silva Santos Oliveira Pereira Ferreira Almeida Ribeiro Carvalho Dubois Durand
Moreau Laurent Lefebvre Michel Bertrand Roux Vincent Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Jansen
Bakker Visser Smit Mulder Bos Vos Peters Hendriks Nielsen Hansen Pedersen Andersen Christensen Larsen Sørensen
Johansson Karlsson Nilsson Eriksson Lindqvist Berg Haugen Virtanen Korhonen Nieminen Ivanov Petrov Smirnov Kuznetsov
Popov Sokolov Lebedev Novikov Morozov Volkov Kowalski Nowak Wiśniewski Wójcik Kamiński Lewandowski Zieliński Novák
Svoboda Dvořák Horváth Kovács Nagy Szabó Tóth Papadopoulos Nikolaidis Georgiou Dimitriou Yılmaz Kaya Demir Çelik
Şahin Hosseini Ahmadi Karimi Rahimi Mohammadi Khan Hussain Malik Rahman Islam Chowdhury Hassan Ibrahim Mansour
Khalil Haddad Cohen Levy Mizrahi Friedman Shapiro Katz Goldberg Okafor Adeyemi Mensah Boateng Nkosi Dlamini Mwangi
Otieno Tran Pham Hoang Vu Dang Bui Santoso Wijaya Suwannarat O'Brien O'Connor Byrne Walsh MacDonald Fraser Jia Deng
Cao Peng Zeng Xiao Tian Dong Pan Yuan Jiang Cai Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao
""".split()

# Parts of invented names.
ONSETS = "b br d dr f fl g gr h j k kr l m n p pl qu r s st t tr v vl w y z zh th sk".split()
VOWELS = "a e i o u ai or ar en el ia o a".split()
CODAS = "n r l s x m v d k rn lv nt th x".split()
PREFIXES = "Deep Fast Uni Multi Auto Open Self Meta Graph Hyper Tiny Cross Neuro Fed Dyna Geo Bio Med Code Sem".split()
SUFFIXES = "Net Former LM GAN Flow Diff Mix Nav Track Seg Tune Rec Mamba NeRF Gen Align Rank Prune 3D Sim".split()
VERSIONS = "2 3 XL 7B 13B v2 Large Base S+ T 1.5 Mini".split()
DATA_SUFFIXES = "Bench QA Set Corpus Eval -1K -100K Bank Arena World 500 DB".split()
USERS = "lab ai-group nlp research vision-team systems ml-lab group studio data oss project".split()

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

# What a paper of computer science is about decides on the names that it draws.
AREAS = ("learning", "vision", "language", "systems", "vision", "learning", "language", "learning")
FIELDS = ("physics", "physics", "physics", "physics", "physics", "maths", "maths", "science")

# ---------------------------------------------------------------------------------------------------------------------
# What follows from a paper's number alone, so that no process needs what another one made.

MASK = (1 << 64) - 1
# What the numbers are scattered for: a paper's references take those below.
SALTS = 64
DUPLICATE, IS_NAMED, NAME, REFERENCES = 60, 61, 62, 63

quote = json.JSONEncoder(ensure_ascii=False).encode


def mixer(seed):
    """A function that scatters whole numbers over 64 bits, another one for each seed."""
    key = random.Random(f"{seed}/mix").getrandbits(64)

    def mix(value):
        value = (value * 0x9E3779B97F4A7C15 + key) & MASK
        value = ((value ^ value >> 29) * 0xBF58476D1CE4E5B9) & MASK
        return value ^ value >> 32

    return mix


class Timeline:
    """When papers appeared, and hence their ids and their fields."""

    def __init__(self, papers):
        months = [year for year in GROWTH for _ in range(12)]
        ends = list(accumulate(months))
        self.starts = [papers * end // ends[-1] for end in [0] + ends]
        self.prefixes = [f"arxiv:{(FIRST_YEAR + month // 12) % 100:02d}{month % 12 + 1:02d}."
                         for month in range(len(months))]
        longest = max(end - start for start, end in zip(self.starts, self.starts[1:]))
        self.digits = [f"{number:05d}" for number in range(longest + 1)]
        self.computing = [self.first_of_computing(circle, papers) for circle in range(CIRCLES)]

    def first_of_computing(self, circle, papers):
        """The paper from which on a circle does computer science; before it did something else."""
        rank = rank_of(circle)
        years = (year for year, share in enumerate(COMPUTING) if share * CIRCLES > rank * 100)
        first = next(years, None)
        return papers if first is None else self.starts[12 * first]

    def id(self, paper):
        """`arxiv:1706.03762`"""
        month = bisect_right(self.starts, paper) - 1
        return self.prefixes[month] + self.digits[paper - self.starts[month] + 1]

    def year(self, paper):
        return FIRST_YEAR + (bisect_right(self.starts, paper) - 1) // 12

    def is_computing(self, paper):
        return paper >= self.computing[paper % CIRCLES]


def rank_of(circle):
    """Neighbours in the order of papers are of different fields."""
    return circle * 77 % CIRCLES


class Citations:
    """Which earlier papers a paper cites: it copies a reference of an earlier paper, or takes a recent paper.

    To copy needs no memory, since the reference of the other paper is computed in turn.
    """

    def __init__(self, mix):
        self.mix = mix
        normal = NormalDist(math.log(7.3), 0.6)
        self.counts = [min(40, max(2, round(math.exp(normal.inv_cdf((i + 0.5) / 256))))) for i in range(256)]

    def of(self, paper):
        """Numbers of distinct earlier papers."""
        if paper < FOUNDERS: return []
        count = self.counts[self.mix(paper * SALTS + REFERENCES) & 255]
        return list(dict.fromkeys([self.target(paper, slot) for slot in range(count)]))

    def target(self, paper, slot):
        mix = self.mix
        while True:
            chance = mix(paper * SALTS + slot)
            copies = chance & 1
            where = chance >> 24 & 0xFFFFFFFF
            other = where * paper >> 32 if copies else paper - 1 - (where * (paper >> 3) >> 32)
            # Seven of eight stay within the circle.
            if chance & 14:
                other -= (other - paper) % CIRCLES
                if other < 0: other += CIRCLES
            if not copies or other < FOUNDERS: return other
            # Every paper has two references at least.
            paper, slot = other, chance >> 4 & 1


class Digits:
    """Small numbers taken out of a large one."""

    def __init__(self, number):
        self.number = number

    def below(self, limit):
        self.number, digit = divmod(self.number, limit)
        return digit

    def of(self, words):
        return words[self.below(len(words))]


class Inventions:
    """The names that papers of computer science bring."""

    def __init__(self, mix):
        self.mix = mix
        is_vowel = lambda word: word[0].lower() in "aeiou"
        # Words by what they begin with, so that most acronyms can be spoken.
        self.starting = {}
        for key, words in (("adj", ADJECTIVES), ("noun", NOUNS), ("head", TOOL_HEADS)):
            self.starting[key, "V"] = [word.title() for word in words if is_vowel(word)]
            self.starting[key, "C"] = [word.title() for word in words if not is_vowel(word)]

    def is_named(self, paper):
        """Whether the paper brings a name, if it is of computer science."""
        return self.mix(paper * SALTS + IS_NAMED) & 1023 < 358

    def name(self, paper):
        """The name, its long form or nothing, and whether it is of a dataset."""
        key = paper * SALTS + NAME
        digits = Digits(self.mix(key) << 64 | self.mix(~key))
        kind = digits.below(100)
        if kind < 36: return *self.acronym(digits, kind < 9), False
        word = self.word(digits)
        if kind < 50: return self.as_dataset(word, digits), "", True
        if kind < 70: return word + digits.of(SUFFIXES), "", False
        if kind < 82: return digits.of(PREFIXES) + word, "", False
        if kind < 92: return f"{word}-{digits.of(VERSIONS)}", "", False
        return word, "", False

    def acronym(self, digits, is_extended):
        """`TALQ` and what its letters stand for."""
        shape = digits.of((("adj", "adj", "noun", "head"), ("adj", "noun", "head"), ("adj", "adj", "noun", "noun", "head")))
        words = [digits.of(self.starting[key, "CV"[place % 2]]) for place, key in enumerate(shape)]
        letters = "".join(word[0] for word in words).upper()
        return letters + (digits.of(("-Net", "++", "-v2", "-GAN", "-L", "2")) if is_extended else ""), " ".join(words)

    @staticmethod
    def word(digits):
        """`Zorvan`"""
        word = digits.of(ONSETS) + digits.of(VOWELS) + digits.of(ONSETS if digits.below(3) else CODAS)
        if digits.below(4): word += digits.of(VOWELS)
        if word[-1] in "aeiou" and digits.below(3): word += digits.of(CODAS)
        return word.capitalize()

    @staticmethod
    def as_dataset(word, digits):
        return (digits.of(PREFIXES) if digits.below(3) == 0 else "") + word + digits.of(DATA_SUFFIXES)


class Authors:
    """Names of persons by number; lower numbers write more."""

    # Ranks up to this one in a circle write about as much as each other.
    SHIFT = 8

    def __init__(self, mix):
        self.mix = mix

    def base(self, paper):
        """How large the pool of a circle is when a paper appears, in ranks of about equal weight."""
        return 1 + (2_000 + 0.6 * paper) / CIRCLES / self.SHIFT

    def name(self, number):
        chance = self.mix(number + (1 << 50))
        skewed = chance & 0xFFFF
        family = FAMILY[skewed * skewed * len(FAMILY) >> 32]
        given = GIVEN[(chance >> 16 & 0xFFFF) * len(GIVEN) >> 16]
        initial = (chance >> 32) % 40
        if initial >= 26: return f"{given} {family}"
        second = (chance >> 40) % 80
        if second >= 26: return f"{given} {chr(65 + initial)}. {family}"
        return f"{given} {chr(65 + initial)}. {chr(65 + second)}. {family}"


# ---------------------------------------------------------------------------------------------------------------------
# Words and sentences drawn at random.

def zipf(count, power=0.9, shift=3):
    """Sums of weights for `choices`."""
    return list(accumulate(1 / (rank + shift) ** power for rank in range(count)))


def stream(rng, words, sums=None):
    """A function that draws one of the words; drawing many at once is faster."""
    sums = sums or zipf(len(words))

    def endless():
        while True: yield from rng.choices(words, cum_weights=sums, k=512)

    return endless().__next__


def shuffled(rng, items):
    """A function that returns all items before any comes again, so that no sentence comes twice in a text."""
    items = list(items)

    def endless():
        while True:
            rng.shuffle(items)
            yield from items

    return endless().__next__


def phrases(rng, adjectives, nouns, heads):
    """A function that makes phrases of two or three words."""
    adjective, noun, head = stream(rng, adjectives), stream(rng, nouns), stream(rng, heads)
    shape = stream(rng, (0, 1, 2), (45, 85, 100))

    def phrase():
        kind = shape()
        if kind == 0: return f"{noun()} {head()}"
        if kind == 1: return f"{adjective()} {noun()} {head()}"
        return f"{adjective()} {head()}"

    return phrase


def with_article(phrase):
    is_an = phrase[0] in "aeiouAEIOUÉ" and not phrase.startswith(("uni", "use", "Eu"))
    return ("an " if is_an else "a ") + phrase


def listed(text, separator=";"):
    return [" ".join(item.split()) for item in text.split(separator)]


def templates(text):
    """Sentences as the operator `%` wants them."""
    lines = text.strip().split("\n")
    return [re.sub(r"\{(\w+)\}", r"%(\1)s", line.replace("%", "%%")) for line in lines]


def plans(text, rng):
    """By number of sentences, a few choices of roles in their order."""
    steps = [(role, int(weight)) for role, weight in (step.split() for step in text.split(","))]
    def choice(count):
        order = sorted(range(len(steps)), key=lambda i: steps[i][1] and steps[i][1] + 3 * rng.random())
        return [steps[i][0] for i in sorted(order[:count])]
    return {count: [choice(count) for _ in range(24)] for count in range(6, 11)}


class Language:
    """What all blocks draw from: made once in each process."""

    PHRASES = 150

    def __init__(self, seed):
        self.seed = seed
        self.vocabularies = {field: [[word.replace("_", " ") for word in words] for words in lists]
                             for field, lists in VOCABULARIES.items()}
        rng = random.Random(f"{seed}/plans")
        self.sentences = {role: templates(text) for role, text in SENTENCES.items()}
        self.titles = {genre: templates(text) for genre, text in TITLES.items()}
        self.outside = templates(OUTSIDE)
        self.plans = {genre: plans(text, rng) for genre, text in PLANS.items()}
        self.venues = {field: listed(text) for field, text in VENUES.items()}
        self.words = {kind: listed(text) for kind, text in WORDS.items()}
        self.words["acro"] = listed(ACRONYMS)
        self.words["gain"] = [f"{tenths / 10}%" for tenths in range(3, 260)]
        self.words["score"] = [f"{tenths / 10}" for tenths in range(998, 310, -1)]
        self.words["count"] = [f"{round(10 ** (1.5 + rng.random() * 4)):,}" for _ in range(2_000)]
        self.words["count2"] = [str(number) for number in range(99, 30, -1)]
        self.words["user"] = [f"{name.lower()}-{rng.choice(USERS)}" for name in FAMILY if name.isascii() and name.isalpha()]
        self.words["author"] = [f"{name}, {chr(65 + rng.randrange(26))}." for name in FAMILY]
        self.known = {key: [self.with_year(entry) for entry in listed(text, ",")] for key, text in KNOWN.items()}
        self.circles = {}

    @staticmethod
    def with_year(entry):
        name, year = entry.rsplit(" ", 1)
        return name, int(year)

    def names(self, kind, area, year):
        """Names that are known by a year with sums of weights: those of other areas are rare, old ones fade."""
        names, weights = [], []
        for (other_kind, other), entries in self.known.items():
            if other_kind != kind: continue
            for rank, (name, since) in enumerate(entries):
                if since > year: continue
                names.append(name)
                weights.append((1 if other == area else 0.06) / (rank + 1) ** 0.8 * max(0.15, 0.88 ** (year - since)))
        return names, list(accumulate(weights))

    def circle(self, circle, field):
        """Phrases that the papers of a circle share: what they study, and with what."""
        if (circle, field) not in self.circles:
            rng = random.Random(f"{self.seed}/circle/{circle}/{field}")
            adjectives, nouns, topics, tools = self.vocabularies[field]
            rng.shuffle(own := nouns[:])
            self.circles[circle, field] = tuple(
                [phrase() for _ in range(self.PHRASES)]
                for phrase in (phrases(rng, adjectives, own, heads) for heads in (topics, tools)))
        return self.circles[circle, field]


class Words(dict):
    """The words of a paper: those that are set stay the same, others are drawn anew each time."""

    def __init__(self, draw):
        super().__init__()
        self.draw = draw

    def __missing__(self, kind):
        return self.draw[kind]()


class Writer:
    """Writes texts, with random numbers of its own."""

    def __init__(self, language, rng):
        self.language, self.rng, self.random = language, rng, rng.random
        self.fields = {}
        for field, (adjectives, nouns, topics, tools) in language.vocabularies.items():
            self.fields[field] = (stream(rng, adjectives), phrases(rng, adjectives, nouns, topics),
                                  phrases(rng, adjectives, nouns, tools))
        self.sentence = {role: shuffled(rng, lines) for role, lines in language.sentences.items()}
        self.titles = {genre: shuffled(rng, lines) for genre, lines in language.titles.items()}
        self.outside = shuffled(rng, language.outside)
        self.venue = {field: stream(rng, names) for field, names in language.venues.items()}
        self.rank = stream(rng, range(language.PHRASES), zipf(language.PHRASES, 1))
        self.length = stream(rng, range(6, 11), list(accumulate((18, 28, 27, 17, 10))))
        self.words = Words(self.draws())
        self.year, self.known = None, {}

    def draws(self):
        """How a word of each kind is drawn."""
        draw = {kind: stream(self.rng, words) for kind, words in self.language.words.items()}
        draw |= {"adj": lambda: self.adjective(), "topic2": self.topic, "tool2": self.tool, "url": self.url,
                 "model": lambda: self.known_name("model"),
                 "rival": lambda: self.earlier["model"].pop() if self.earlier["model"] else self.known_name("model"),
                 "data": lambda: self.earlier["data"].pop() if self.earlier["data"] else self.known_name("data")}
        draw |= {"a_" + kind: lambda kind=kind: with_article(self.words[kind])
                 for kind in ("topic", "tool", "topic2", "tool2")}
        return draw

    def begin(self, circle, field, area, year):
        """Turns to another paper."""
        if year != self.year: self.year, self.known = year, {}
        self.area, self.earlier, self.used = area, {"model": [], "data": []}, set()
        self.adjective, self.fresh_topic, self.fresh_tool = self.fields[field]
        self.circle_topics, self.circle_tools = self.language.circle(circle, field)
        self.words.clear()
        self.words["topic"], self.words["tool"] = self.topic(), self.tool()

    def topic(self):
        return self.circle_topics[self.rank()] if self.random() < 0.45 else self.fresh_topic()

    def tool(self):
        return self.circle_tools[self.rank()] if self.random() < 0.45 else self.fresh_tool()

    def known_name(self, kind):
        """A well-known name, a new one if there is any."""
        key = kind, self.area
        if key not in self.known: self.known[key] = stream(self.rng, *self.language.names(kind, self.area, self.year))
        for _ in range(5):
            name = self.known[key]()
            if name not in self.used: break
        self.used.add(name)
        return name

    def url(self):
        """Where a release is: before there was GitHub, on a page of the authors."""
        work = self.words.get("name") or self.words["tool"].replace(" ", "-")
        if self.year < 2009: return f"http://www.{self.words['user']}.org/software/{work.lower()}"
        return f"https://github.com/{self.words['user']}/{work.replace('+', 'p')}"

    def title(self, genre):
        text = self.titles[genre]() % self.words
        if self.random() < 0.5:
            text = " ".join([word[0].upper() + word[1:] if len(word) > 3 else word for word in text.split(" ")])
        return text[0].upper() + text[1:]

    def abstract(self, genre):
        """Six to ten sentences of 600 to 1,600 bytes."""
        choices = self.language.plans[genre][self.length()]
        roles = choices[int(self.random() * len(choices))]
        sentences = [self.sentence[role]() % self.words for role in roles]
        text = " ".join(sentences)
        # A few bytes are left for letters of two bytes.
        while len(text) > 1_580 and len(sentences) > 6:
            del sentences[-2]
            text = " ".join(sentences)
        while len(text) < 600 and len(sentences) < 10:
            sentences.insert(-1, self.sentence[roles[len(roles) // 2]]() % self.words)
            text = " ".join(sentences)
        return text

    def keywords(self):
        count = 2 + int(self.random() * 4)
        return list(dict.fromkeys([self.words["topic"], self.words["tool"], *(self.topic() for _ in range(count))]))


# ---------------------------------------------------------------------------------------------------------------------
# Records.

class Corpus:
    """Makes blocks of papers in any order."""

    def __init__(self, papers, seed, duplicates):
        self.papers, self.seed = papers, seed
        # Which papers come twice depends on no random numbers of a block: the papers are the same without them.
        self.duplicates = int(duplicates * (1 << 32))
        self.mix = mixer(seed)
        self.timeline, self.citations = Timeline(papers), Citations(self.mix)
        self.inventions, self.authors = Inventions(self.mix), Authors(self.mix)
        self.language = Language(seed)

    def block(self, number):
        """The lines of a block in chunks, and its duplicates with how many blocks later each is due."""
        rng = random.Random(f"{self.seed}/block/{number}")
        writer = Writer(self.language, rng)
        size = stream(rng, range(1, 9), list(accumulate((14, 20, 21, 17, 12, 8, 5, 3))))
        lines, duplicates = [], []
        for paper in range(number * BLOCK, min(self.papers, (number + 1) * BLOCK)):
            record = self.record(paper, writer, size(), rng.random)
            lines.append(record.line())
            chance = self.mix(paper * SALTS + DUPLICATE)
            if chance & 0xFFFFFFFF < self.duplicates:
                duplicates.append((1 + (chance >> 32) % LAG, record.duplicate(paper, chance >> 40).encode()))
        chunks = ["".join(lines[start:start + CHUNK]).encode() for start in range(0, len(lines), CHUNK)]
        return chunks, duplicates

    def record(self, paper, writer, size, chance):
        """One paper."""
        circle, year = paper % CIRCLES, self.timeline.year(paper)
        rank, cited = rank_of(circle), self.citations.of(paper)
        is_computing = self.timeline.is_computing(paper)
        field = "computing" if is_computing else FIELDS[rank % len(FIELDS)]
        writer.begin(circle, field, AREAS[rank % len(AREAS)], year)
        genre = self.name(paper, cited, writer, chance) if is_computing else field
        made = Record()
        made.id, made.year = self.timeline.id(paper), year
        made.title = quote(writer.title({"acronym": "named", "systems": "unnamed"}.get(genre, genre)))
        made.abstract = quote(writer.abstract(genre))
        made.authors = self.byline(paper, size, chance)
        made.doi = f"10.{1000 + rank * 37}/{field[:4]}.{year}.{paper:07d}" if chance() < 0.4 else None
        made.venue = writer.venue[field]() if chance() < 0.5 else None
        made.keywords = writer.keywords() if chance() < 0.2 else ()
        made.references = [self.timeline.id(other) for other in cited]
        made.outside = quote(writer.outside() % writer.words) if chance() < 0.15 else None
        return made

    def name(self, paper, cited, writer, chance):
        """Sets the names of a paper of computer science, its own and those of papers that it cites; its genre."""
        inventions, timeline = self.inventions, self.timeline
        count = (0, 0, 0, 0, 1, 1, 1, 2)[int(chance() * 8)]
        if count:
            # Old papers that are still cited are the popular ones: most names are said by nobody else.
            named = [other for other in sorted(cited) if timeline.is_computing(other) and inventions.is_named(other)]
            for other in named[:count]:
                name, _, is_data = inventions.name(other)
                writer.earlier["data" if is_data else "model"].append(name)
        if inventions.is_named(paper):
            name, long, is_data = inventions.name(paper)
            writer.words["name"], writer.words["long"] = name, long
            return "resource" if is_data else "acronym" if long else "named"
        if writer.area == "systems": return "systems" if chance() < 0.6 else "theory"
        return "unnamed" if chance() < 0.85 else "theory"

    def byline(self, paper, size, chance):
        """Distinct names, most of them of the paper's circle."""
        base, shift, names = self.authors.base(paper), Authors.SHIFT, {}
        for _ in range(size):
            circle = paper % CIRCLES if chance() < 0.85 else int(chance() * CIRCLES)
            rank = int(shift * (base ** chance() - 1))
            names[self.authors.name(rank * CIRCLES + circle)] = None
        return list(names)


class Record:
    """A paper with its texts quoted already."""

    __slots__ = ("id", "doi", "title", "abstract", "authors", "year", "venue", "keywords", "references", "outside")

    def line(self):
        references = ['{"id": "' + id + '"}' for id in self.references]
        if self.outside: references.append('{"text": ' + self.outside + "}")
        return self.json(self.id, self.abstract, self.authors, references)

    def duplicate(self, paper, chance):
        """The paper as another registry has it: without a DOI, the title, first author and year tell that it is."""
        year_month, number = self.id[6:10], self.id[11:]
        id = (f"openalex:W{2_000_000_000 + paper}", f"s2:CorpusId:{10_000_000 + paper}",
              f"dblp:journals/corr/abs-{year_month}-{number}")[chance % 3]
        authors = self.authors if self.doi else self.authors[:1]
        return self.json(id, self.abstract if chance & 64 else None, authors, ())

    def json(self, id, abstract, authors, references):
        parts = ['{"id": "', id]
        if self.doi: parts += '", "doi": "', self.doi
        parts += '", "title": ', self.title
        if abstract: parts += ', "abstract": ', abstract
        parts += ', "authors": ["', '", "'.join(authors), '"], "year": ', str(self.year)
        if self.venue: parts += ', "venue": "', self.venue, '"'
        if self.keywords: parts += ', "keywords": ["', '", "'.join(self.keywords), '"]'
        if references: parts += ', "references": [', ", ".join(references), "]"
        parts.append("}\n")
        return "".join(parts)


# ---------------------------------------------------------------------------------------------------------------------
# The command.

corpus = None


def start(*settings):
    """What each process makes once."""
    global corpus
    corpus = Corpus(*settings)


def block(number):
    return corpus.block(number)


def blocks(count, settings, jobs):
    """All blocks in order; only a few are made ahead, so that a slow reader does not fill the memory."""
    if jobs == 1:
        start(*settings)
        yield from map(block, range(count))
        return
    with multiprocessing.Pool(jobs, start, settings) as pool:
        pending = deque()
        for number in range(count):
            pending.append(pool.apply_async(block, (number,)))
            if len(pending) > 2 * jobs: yield pending.popleft().get()
        while pending: yield pending.popleft().get()


def write(options, output):
    """Writes the papers in order, with the duplicates that are due spread among them."""
    count = -(-options.papers // BLOCK)
    waiting = defaultdict(list)
    settings = options.papers, options.seed, options.duplicates
    for number, (chunks, duplicates) in enumerate(blocks(count, settings, options.jobs)):
        due = waiting.pop(number, [])
        for place, chunk in enumerate(chunks):
            output.write(chunk)
            output.writelines(due[place::len(chunks)])
        for lag, line in duplicates: waiting[number + lag].append(line)
        if sys.stderr.isatty():
            done = min(options.papers, (number + 1) * BLOCK)
            print(f"\r{done:,} of {options.papers:,} papers", end="", file=sys.stderr, flush=True)
    for number in sorted(waiting): output.writelines(waiting[number])
    if sys.stderr.isatty(): print(file=sys.stderr)


def arguments():
    """The options, checked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="example: Scripts/scale/make_corpus.py --papers 2500000 --seed 1 --jobs 2 --output corpus.jsonl\n"
               "makes about as many papers as arXiv has, 4 GB.")
    parser.add_argument("--papers", type=int, default=100_000, help="how many papers (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="another seed makes another corpus (default: %(default)s)")
    parser.add_argument("--duplicates", type=float, default=0, metavar="SHARE",
                        help="share of papers that come a second time under another id, e.g. 0.01 (default: none)")
    parser.add_argument("--jobs", type=int, default=1, help="processes; the bytes are the same (default: %(default)s)")
    parser.add_argument("--output", required=True, metavar="FILE", help="where to write; - is standard output")
    options = parser.parse_args()
    if not 1 <= options.papers <= LIMIT: parser.error(f"--papers must be from 1 to {LIMIT:,}")
    if not 0 <= options.duplicates <= 1: parser.error("--duplicates must be from 0 to 1")
    if options.jobs < 1: parser.error("--jobs must be 1 or more")
    return options


def main():
    options = arguments()
    try:
        if options.output == "-":
            write(options, sys.stdout.buffer)
            sys.stdout.flush()
        else:
            with open(options.output, "wb") as output: write(options, output)
    except BrokenPipeError:
        # The reader has seen enough; what is left in the buffer must not be flushed at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


if __name__ == "__main__":
    main()
