#!/usr/bin/env python3
"""Runs one extractor over texts, and prints the seconds of processor time that it took as a line of JSON.

usage: extractors.py yake|rake|crf TEXTS [PREDICTIONS]

TEXTS has a JSON object a line with `id`, `title` and `abstract`; PREDICTIONS, if given, is written for the scorer. The
CRF's model is the file named by CRF_MODEL. Neither importing nor reading the texts is timed.
"""
import json, os, sys, time


def yake():
    import yake

    extractor = yake.KeywordExtractor(lan="en", n=3, top=10)
    return lambda text: {"keyphrases": [phrase for phrase, _ in extractor.extract_keywords(text)]}


def rake():
    import re
    from rake_nltk import Rake
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    # The tokenizers of NLTK need files that are fetched apart; these find what they find in abstracts.
    sentence_end, word = re.compile(r"(?<=[.!?])\s+|\n+"), re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
    extractor = Rake(
        stopwords=set(ENGLISH_STOP_WORDS), max_length=4, include_repeated_phrases=False,
        sentence_tokenizer=sentence_end.split, word_tokenizer=word.findall)

    def keyphrases(text):
        extractor.extract_keywords_from_text(text)
        return {"keyphrases": extractor.get_ranked_phrases()[:10]}

    return keyphrases


def crf():
    from crf import entities, tagger

    marker = tagger(os.environ["CRF_MODEL"])
    return lambda text: {"entities": entities(text, marker)}


def main(name, path, predictions=None):
    texts = [json.loads(line) for line in open(path, encoding="utf-8")]
    extract = {"yake": yake, "rake": rake, "crf": crf}[name]()
    inputs = [text["title"] + "\n\n" + text["abstract"] for text in texts]
    start = time.process_time()
    results = [extract(text) for text in inputs]
    print(json.dumps({"cpu": time.process_time() - start}))
    if predictions:
        with open(predictions, "w", encoding="utf-8") as out:
            for text, result in zip(texts, results):
                out.write(json.dumps({"id": text["id"], **result}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
