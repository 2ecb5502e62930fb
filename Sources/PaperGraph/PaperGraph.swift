// One import gives the whole library: papers, entities, graphs and files, and the analyses that join them.
@_exported public import EntityExtraction
@_exported public import GraphFormats
@_exported public import NetworkAnalysis
@_exported public import PaperCorpus

/// The version of the program and the library, as provenance records it.
public let paperGraphVersion = "0.1.0"
