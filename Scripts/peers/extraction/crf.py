#!/usr/bin/env python3
"""The conditional random field of the field: python-crfsuite over the usual features of words and their neighbours.

usage: crf.py train GOLD MODEL              learns from every text of GOLD
       crf.py validate GOLD PREDICTIONS     marks each fifth of GOLD after learning from the others

GOLD has a JSON object a line with `id`, `text` and `entities` (`type`, `start`, `end`). Labels are BIO, features those
of the tutorials of CRFsuite: the word, its ends, its shape and its neighbours two words to each side. Training is
L-BFGS with L1 and L2 penalties, 100 rounds.
"""
import json, os, re, sys, tempfile

import pycrfsuite

TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9\"(\[])|\n+")


def sentences(text):
    """The tokens of each sentence, as (word, start, end)."""
    start = 0
    for end in [match.end() for match in SENTENCE_END.finditer(text)] + [len(text)]:
        tokens = [(m.group(), m.start(), m.end()) for m in TOKEN.finditer(text, start, end)]
        if tokens:
            yield tokens
        start = end


def shape(word):
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[0-9]", "d", re.sub(r"[a-z]", "x", re.sub(r"[A-Z]", "X", word))))


def word_features(word, place):
    lower = word.lower()
    features = [f"{place}l={lower}", f"{place}s={shape(word)}", f"{place}3={lower[-3:]}"]
    if word.isupper():
        features.append(place + "upper")
    if word.istitle():
        features.append(place + "title")
    if word.isdigit():
        features.append(place + "digit")
    return features


def features(tokens):
    """The features of each token of a sentence."""
    words = [token[0] for token in tokens]
    around = {offset: [word_features(word, f"{offset:+d}") for word in words] for offset in (-2, -1, 0, 1, 2)}
    result = []
    for index, word in enumerate(words):
        lower = word.lower()
        row = ["bias", f"2={lower[-2:]}", f"4={lower[-4:]}", f"p2={lower[:2]}", f"p3={lower[:3]}"]
        for offset, known in around.items():
            place = index + offset
            if 0 <= place < len(words):
                row += known[place]
            else:
                row.append(f"{offset:+d}outside")
        if index > 0:
            row.append(f"b-={words[index - 1].lower()}|{lower}")
        if index + 1 < len(words):
            row.append(f"b+={lower}|{words[index + 1].lower()}")
        result.append(row)
    return result


def labels(tokens, entities):
    result = []
    for _, start, end in tokens:
        entity = next((e for e in entities if e["start"] <= start and end <= e["end"]), None)
        result.append("O" if entity is None else ("B-" if start == entity["start"] else "I-") + entity["type"])
    return result


def train(documents, model):
    trainer = pycrfsuite.Trainer(verbose=False)
    for document in documents:
        for tokens in sentences(document["text"]):
            trainer.append(features(tokens), labels(tokens, document["entities"]))
    trainer.set_params({"c1": 0.1, "c2": 0.05, "max_iterations": 100, "feature.possible_transitions": True})
    trainer.train(model)


def tagger(model):
    result = pycrfsuite.Tagger()
    result.open(model)
    return result


def entities(text, tagger):
    """What the tagger marks in a text, as `type`, `start`, `end`."""
    found = []
    for tokens in sentences(text):
        open_entity = None
        for (_, start, end), label in zip(tokens, tagger.tag(features(tokens))):
            kind = label[2:]
            if label[0] == "I" and open_entity and open_entity["type"] == kind:
                open_entity["end"] = end
                continue
            open_entity = {"type": kind, "start": start, "end": end} if kind else None
            if open_entity:
                found.append(open_entity)
    return found


def validate(documents, path, folds=5):
    with open(path, "w", encoding="utf-8") as out, tempfile.TemporaryDirectory() as folder:
        for fold in range(folds):
            model = os.path.join(folder, str(fold))
            train([d for i, d in enumerate(documents) if i % folds != fold], model)
            marker = tagger(model)
            for document in documents[fold::folds]:
                found = entities(document["text"], marker)
                out.write(json.dumps({"id": document["id"], "entities": found}) + "\n")


if __name__ == "__main__":
    command, gold, target = sys.argv[1:4]
    documents = [json.loads(line) for line in open(gold, encoding="utf-8")]
    {"train": train, "validate": validate}[command](documents, target)
