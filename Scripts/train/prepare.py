"""Makes training documents of the names in names.jsonl, which hold no texts: writes OUT/names.jsonl, OUT/check.jsonl.

usage: prepare.py SHARED OUT

The texts are titles and abstracts of the ACL Anthology (CC BY 4.0) and of SciREX (Apache-2.0) under SHARED; those of
check.jsonl, which nothing is learned from, are a page of daily papers. A name is marked wherever it stands as a word.
"""
import json, os, re, sys, tarfile
import xml.etree.ElementTree as XML

SHARED, OUT = sys.argv[1:3]
HERE = os.path.dirname(os.path.abspath(__file__))
GENERIC = ['LLM', 'LLMs', 'Large Language Model', 'Large Language Models', 'LM', 'LMs', 'language model',
           'language models', 'RAG', 'Retrieval-Augmented Generation', 'AI', 'ML', 'NLP', 'Transformer', 'CNN', 'RNN',
           'RL', 'MoE', 'SFT', 'RLHF', 'CoT', 'GitHub']


def lines(path):
    return [json.loads(line) for line in open(path, encoding='utf-8')]


def plain(element):
    return ' '.join(''.join(element.itertext()).split())


def anthology(ids):
    with tarfile.open(f'{SHARED}/data/acl-xml/acl-anthology-2025-11.tar.gz') as archive:
        for member in archive:
            if not member.name.endswith('.xml'):
                continue
            for paper in XML.parse(archive.extractfile(member)).iter('paper'):
                url, abstract, title = paper.find('url'), paper.find('abstract'), paper.find('title')
                if url is not None and 'acl:' + (url.text or '') in ids and abstract is not None:
                    yield 'acl:' + url.text, plain(title), plain(abstract)


def daily():
    for entry in json.load(open(f'{SHARED}/data/hf-daily/sotawhat_hf_daily_papers.json', encoding='utf-8')):
        paper = entry.get('paper', entry)
        yield 'arxiv:' + paper['id'], ' '.join(paper['title'].split()), ' '.join(paper['summary'].split())


def scirex():
    for record in lines(f'{SHARED}/gold/dev/scirex_abs.jsonl'):
        yield record['id'], record['title'], record['text'][len(record['title']) + 2:]


def marked(names, title, abstract):
    text = f'{title}\n\n{abstract}'
    taken, entities = [False] * len(text), []
    spellings = [(s, kind) for kind in ('model', 'dataset') for group in names[kind + 's'] for s in group]
    for spelling, kind in sorted(spellings, key=lambda pair: (-len(pair[0]), pair)):
        for match in re.finditer(r'(?<!\w)' + re.escape(spelling) + r'(?!\w)', text):
            if not any(taken[match.start():match.end()]):
                taken[match.start():match.end()] = [True] * len(spelling)
                entities.append({'type': kind, 'start': match.start(), 'end': match.end(), 'text': spelling})
    return {'id': names['id'], 'title': title, 'text': text, 'entities': sorted(entities, key=lambda e: e['start']),
            'model_groups': names['models'], 'dataset_groups': names['datasets'], 'models': [], 'datasets': [],
            'optional': names['optional'] + GENERIC}


def write(name, labels, texts):
    texts = {id: (title, abstract) for id, title, abstract in texts}
    with open(f'{OUT}/{name}.jsonl', 'w', encoding='utf-8') as out:
        for names in labels:
            if names['id'] in texts:
                out.write(json.dumps(marked(names, *texts[names['id']]), ensure_ascii=False) + '\n')


labels = lines(f'{HERE}/names.jsonl')
write('names', labels, list(anthology({entry['id'] for entry in labels})) + list(scirex()))
write('check', lines(f'{HERE}/names-check.jsonl'), daily())
