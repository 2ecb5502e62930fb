#!/usr/bin/env python3
"""Extracts from the same abstracts with PaperGraph and with programs of the field, and prints a Markdown table.

usage: compare.py PAPERGRAPH SHARED FOLDER REPEATS

SHARED holds gold/; FOLDER takes texts, models and predictions. The texts are those of the development halves of Inspec
and SciREX. The programs take turns, each run is a process of its own, and figures are of processor time on one thread.
Starting, importing and reading are left out for Python; ours is the whole process, `papergraph extract`, that finds all
kinds at once and writes every mention. Scores are those of gold/score.py: keyphrases of Inspec, F1 at 10; names of
SciREX abstracts, F1 of the unique names of each document, by 5-fold cross-validation: the CRF's taken here,
ours read from the card that Scripts/train wrote.
"""
import json, os, re, resource, statistics, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM, SHARED, FOLDER, REPEATS = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
KEYPHRASES, NAMES = (os.path.join(SHARED, "gold/dev", name + ".jsonl") for name in ("kp_inspec", "scirex_abs"))
MODEL, TEXTS = os.path.join(FOLDER, "scirex.crfsuite"), os.path.join(FOLDER, "texts.jsonl")
PROGRAMS = {"papergraph": "models, datasets, methods, tasks, metrics, URLs, keywords", "yake": "keywords",
            "rake": "keywords", "crf": "datasets, methods, tasks, metrics"}


def title_and_abstract(text):
    title, separator, abstract = text.partition("\n\n")
    return (title, abstract) if separator else ("", text)


def write_texts():
    """The megabytes of the titles and abstracts."""
    size = 0
    with open(TEXTS, "w", encoding="utf-8") as out:
        for path in (KEYPHRASES, NAMES):
            for line in open(path, encoding="utf-8"):
                gold = json.loads(line)
                title, abstract = title_and_abstract(gold["text"])
                out.write(json.dumps({"id": gold["id"], "title": title, "abstract": abstract}) + "\n")
                size += len(title.encode()) + len(abstract.encode())
    return size / 1e6


def predictions(program):
    return os.path.join(FOLDER, program + ".predictions.jsonl")


def run_peer(program):
    words = [sys.executable, os.path.join(HERE, "extractors.py"), program, TEXTS, predictions(program)]
    out = subprocess.run(words, capture_output=True, text=True, check=True, env={**os.environ, "CRF_MODEL": MODEL})
    return json.loads(out.stdout.splitlines()[-1])["cpu"]


def run_ours():
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(os.path.join(FOLDER, "papergraph.jsonl"), "w") as out:
        subprocess.run([PROGRAM, "extract", TEXTS, "--threads", "1", "--quiet"], stdout=out, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def write_our_keyphrases():
    """What `extract` printed, for the scorer."""
    with open(predictions("papergraph"), "w", encoding="utf-8") as out:
        for line in open(os.path.join(FOLDER, "papergraph.jsonl"), encoding="utf-8"):
            record = json.loads(line)
            names = [keyword["name"] for keyword in record["keywords"]]
            out.write(json.dumps({"id": record["ids"]["local"], "keyphrases": names}) + "\n")


def score(gold, path):
    scores = os.path.join(FOLDER, "scores.json")
    subprocess.run([sys.executable, os.path.join(SHARED, "gold/score.py"), gold, path, "--quiet", "--json", scores],
                   check=True)
    with open(scores) as file:
        return json.load(file)


def keyphrase_score(program):
    return score(KEYPHRASES, predictions(program))["keyphrases"]["all"]["@10"]["f1"]


def name_score(path):
    return score(NAMES, path)["entities"]["doc"]["ALL"]["f1"]


def our_name_score():
    with open(os.path.join(HERE, "../../../Sources/CEntityModel/tagger.md"), encoding="utf-8") as card:
        return float(re.search(r"^\| scirex_abs \| abstracts \| \d+ \| ([0-9.]+) \|", card.read(), re.M)[1])


def prepare():
    crf = [sys.executable, os.path.join(HERE, "crf.py")]
    if not os.path.exists(MODEL):
        subprocess.run([*crf, "train", NAMES, MODEL], check=True)
    if not os.path.exists(predictions("crf.folds")):
        subprocess.run([*crf, "validate", NAMES, predictions("crf.folds")], check=True)


os.makedirs(FOLDER, exist_ok=True)
prepare()
megabytes = write_texts()
seconds = {program: [] for program in PROGRAMS}
for _ in range(REPEATS):
    for program, runs in seconds.items():
        runs.append(run_ours() if program == "papergraph" else run_peer(program))
write_our_keyphrases()
keyphrases = {program: f"{keyphrase_score(program):.1f}" for program in ("papergraph", "yake", "rake")}
keyphrases["papergraph"] += "†"
names = {"papergraph": f"{our_name_score():.1f}", "crf": f"{name_score(predictions('crf.folds')):.1f}"}
print(f"| program | finds | MB/s a core (min–max), of {megabytes:.2f} MB | Inspec F1@10 | SciREX document F1 |")
print("|---|---|---|---|---|")
for program, finds in PROGRAMS.items():
    rates = sorted(megabytes / run for run in seconds[program])
    cells = " | ".join([keyphrases.get(program, ""), names.get(program, "")])
    print(f"| {program} | {finds} | {statistics.median(rates):.2f} ({rates[0]:.2f}–{rates[-1]:.2f}) | {cells} |")
print("\n† learned from these texts: no measure of what it finds in others.")
