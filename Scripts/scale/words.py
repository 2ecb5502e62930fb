"""The words, names of works and persons that synthetic papers are made of."""

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
