#!/usr/bin/env python3
"""Checks exports from Origo without anything of Origo: a second opinion in another language.

    python3 docs/verify.py [--key KEY] [--checkpoint FILE] [--cosigner KEY] FILE...

KEY is "name+id+key" or a file with one a line. Exit codes as those of `verify`: 0 proven, 1 wrong, 2 cannot be checked,
3 nobody vouches because no key was given; of several files the worst. Only the standard library of Python 3.7 or later is used.
"""
import base64
import binascii
import hashlib
import json
import re
import struct
import sys

# Ed25519, RFC 8032, section 6, verification only.
P = 2 ** 255 - 19
Q = 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
I = pow(2, (P - 1) // 4, P)


def add(a, b):
    x, y, u, v = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P, 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = y - x, v - u, v + u, y + x
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n, point):
    result = (0, 1, 1, 0)
    while n:
        if n & 1:
            result = add(result, point)
        point, n = add(point, point), n >> 1
    return result


def point(data):
    y = int.from_bytes(data, 'little')
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * I % P
    if (x * x - x2) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, 'little'))


def signed(key, message, signature):
    if len(signature) != 64:
        return False
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], 'little')
    if not a or not r or s >= Q:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), 'little') % Q
    one, other = times(s, BASE), add(r, times(h, a))
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0


class Wrong(Exception):
    """Something is not as it should be."""


class Unusable(Exception):
    """There is nothing that could be checked."""


def need(condition, sentence):
    if not condition:
        raise Wrong(sentence)


def unbase(text, length=None):
    need(isinstance(text, str), 'text väntas')
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Wrong('inte Base64')
    need(base64.b64encode(data).decode() == text and length in (None, len(data)), 'fel längd eller skrivsätt')
    return data


def sha(data):
    return hashlib.sha256(data).digest()


def text(value):
    data = value.encode()
    return struct.pack('>I', len(data)) + data


def optional(value):
    return b'\0' if value is None else b'\1' + text(value)


def field(name, values):
    need(isinstance(values, list) and len(values) in (1, 2), 'ett fält har fel form')
    if len(values) == 1:
        return unbase(values[0], 32)
    need(values[1] is None or isinstance(values[1], str), 'ett värde har fel form')
    return sha(b'\2' + unbase(values[0], 15) + text(name) + optional(values[1]))


NAMES = ['index', 'leaf', 'id', 'at', 'party', 'case', 'kind', 'element', 'definition', 'version', 'actor', 'actingFor', 'codes']


def leaf(event):
    plain = [event['id'], event['at'], event['party'], event['case'], event['kind'], event['element'], event['definition'],
             event['version']]
    kinds = [int, str, (str, type(None)), (str, type(None)), str, (str, type(None)), (str, type(None)), (int, type(None))]
    need(all(isinstance(value, kind) and value is not True and value is not False for value, kind in zip(plain, kinds)),
         'händelsen har fel form')
    codes = event['codes']
    need(list(codes) == sorted(codes, key=str.encode), 'koderna står inte i ordning')
    record = b'origo-leaf/1\n' + b''.join(optional(None if value is None else str(value)) for value in plain)
    record += field('actor', event['actor']) + field('actingFor', event['actingFor']) + struct.pack('>I', len(codes))
    for name, values in codes.items():
        record += optional(name) + field('code.' + name, values)
    return sha(b'\0' + record)


class Key:
    def __init__(self, line):
        parts = line.split('+', 2)
        if len(parts) != 3:
            raise Unusable('nyckeln har fel form')
        self.name, data = parts[0], unbase(parts[2], 33)
        self.kind, self.key = data[0], data[1:]
        self.id = sha(self.name.encode() + b'\n' + data)[:4]
        if self.kind not in (1, 4) or self.id.hex() != parts[1]:
            raise Unusable('nyckelns id stämmer inte')

    def signs(self, note):
        for name, data in note.lines:
            if name == self.name and data[:4] == self.id:
                message, signature = note.text.encode(), data[4:]
                if self.kind == 4:
                    seconds = struct.unpack('>Q', signature[:8])[0] if len(signature) == 72 else 0
                    message, signature = b'cosignature/v1\ntime %d\n' % seconds + message, signature[8:]
                if signed(self.key, message, signature):
                    return True
        return False


class Note:
    def __init__(self, note):
        need(isinstance(note, str) and '\n\n' in note and note.endswith('\n'), 'kontrollpunkten saknar underskrifter')
        end = note.rindex('\n\n')
        self.text, self.lines = note[:end + 1], []
        for line in note[end + 2:].split('\n'):
            if line:
                parts = line.split(' ')
                need(len(parts) == 3 and parts[0] == '\u2014', 'en underskrift har fel form')
                self.lines.append((parts[1], unbase(parts[2])))
                need(len(self.lines[-1][1]) > 4, 'en underskrift är för kort')
        lines = self.text.split('\n')
        need(len(lines) == 4 and re.fullmatch('0|[1-9][0-9]{0,17}', lines[1]) and re.fullmatch(r'[^\s+]+', lines[0]),
             'kontrollpunkten har fel form')
        self.origin, self.size, self.root = lines[0], int(lines[1]), unbase(lines[2], 32)


class Tree:
    def __init__(self):
        self.size, self.peaks = 0, []

    def append(self, level, index, data):
        need(0 <= level <= 61 and self.size % (1 << level) == 0 and self.size >> level == index,
             'plats %d i loggen väntas' % self.size)
        self.peaks.append((level, data))
        while len(self.peaks) > 1 and self.peaks[-1][0] == self.peaks[-2][0]:
            (height, right), (_, left) = self.peaks.pop(), self.peaks.pop()
            self.peaks.append((height + 1, sha(b'\1' + left + right)))
        self.size += 1 << level

    def root(self):
        root = None
        for _, data in reversed(self.peaks):
            root = data if root is None else sha(b'\1' + data + root)
        return sha(b'') if root is None else root


def members(pairs):
    need(len(dict(pairs)) == len(pairs), 'ett namn står två gånger')
    return dict(pairs)


def parsed(line):
    try:
        value = json.loads(line.decode(), object_pairs_hook=members)
    except ValueError:
        raise Wrong('raden är inte läsbar JSON')
    need(isinstance(value, dict) and value, 'raden har fel form')
    return value


class Check:
    def __init__(self, keys, cosigners, published):
        self.keys, self.cosigners, self.published = keys, cosigners, published
        self.tree, self.leaves, self.content = Tree(), hashlib.sha256(), hashlib.sha256()
        self.head = self.exported = self.sealed = None
        self.events, self.vouched = 0, set()
        self.met = published is None or published.size == 0
        if published:
            self.trusted(published)

    def trusted(self, note):
        need(not self.keys or any(key.signs(note) for key in self.keys), 'ingen betrodd nyckel har undertecknat')

    def line(self, line):
        if self.head is None:
            if not line.startswith(b'{"origo-export":1,'):
                raise Unusable('filen är inte en export från Origo')
            self.head = parsed(line)
            need(list(self.head) == ['origo-export', 'origin', 'size', 'case', 'from', 'to', 'first', 'last'], 'fel huvud')
            need(self.published is None or self.published.origin == self.head['origin'], 'en annan logg')
        elif self.tree.size == 0 and line.startswith(b'{"file":'):
            entry = parsed(line)
            need(list(entry) == ['file', 'definition', 'version', 'sha256', 'text'], 'fel form')
            need(hashlib.sha256(entry['text'].encode()).hexdigest() == entry['sha256'], 'en text stämmer inte med sin SHA-256')
        elif not (self.tree.size == 0 and line.startswith(b'{"disclosure":')):
            return self.second(parsed(line))
        self.content.update(line + b'\n')

    def second(self, entry):
        need(self.sealed is None, 'efter den sista kontrollpunkten ska filen vara slut')
        names = list(entry)
        if names == ['node', 'level', 'index']:
            need(type(entry['level']) is int and type(entry['index']) is int, 'fel form')
            self.append(entry['level'], entry['index'], unbase(entry['node'], 32))
        elif names == ['checkpoint']:
            self.checkpoint(Note(entry['checkpoint']))
        else:
            need(names == NAMES and type(entry['index']) is int and isinstance(entry['codes'], dict), 'raden har fel form')
            self.event(entry)

    def append(self, level, index, data):
        self.tree.append(level, index, data)
        if self.published and self.tree.size == self.published.size:
            self.met = True
            need(self.tree.root() == self.published.root, 'en annan logg än den publicerade kontrollpunktens')

    def event(self, entry):
        data = leaf(entry)
        need(data == unbase(entry['leaf'], 32), 'händelsen på plats %d har ändrats' % entry['index'])
        need(self.exported is None, 'efter händelsen om exporten får inga fler stå')
        last = entry['kind'] == 'audit-exported' and entry['index'] >= self.head['size']
        need(self.head['case'] in (None, entry['case']), 'händelsen hör till ett annat ärende')
        need(last or self.head['case'] is not None or entry['index'] == self.head['first'] + self.events, 'en händelse saknas')
        self.append(0, entry['index'], data)
        if last:
            self.exported = entry
            for name, value in (('content', self.content.hexdigest()), ('events', str(self.events)),
                                ('leaves', self.leaves.hexdigest())):
                need(entry['codes'].get(name, [None])[1:] == [value], 'filen är inte den som exporterades: ' + name)
        else:
            self.leaves.update(data)
        self.events += 1

    def checkpoint(self, note):
        need(note.origin == self.head['origin'], 'kontrollpunkten är från en annan logg')
        need(note.size == self.tree.size and note.root == self.tree.root(), 'innehållet stämmer inte med kontrollpunkten')
        self.vouched.update(key.name for key in self.cosigners if key.signs(note))
        if self.exported:
            self.trusted(note)
            self.sealed = note

    def finish(self):
        need(self.exported is not None, 'händelsen om exporten saknas')
        need(self.sealed is not None, 'filen slutar utan sin kontrollpunkt')
        need(self.met, 'filen visar inte loggen vid den publicerade kontrollpunkten')
        need(all(key.name in self.vouched for key in self.cosigners), 'en medunderskrift saknas')


def verify(name, keys, cosigners, published):
    number = 0
    try:
        check = Check(keys, cosigners, published)
        with open(name, 'rb') as file:
            for number, line in enumerate(file, 1):
                if number == 1 and not line.startswith(b'{"origo-export":'):
                    raise Unusable('filen är inte en export från Origo')
                need(line.endswith(b'\n'), 'filen slutar mitt i en rad')
                check.line(line[:-1])
        if number == 0:
            raise Unusable('filen är inte en export från Origo')
        check.finish()
        print('%s: stämmer, %d händelser, logg %s vid %d%s' % (name, check.events, check.sealed.origin, check.sealed.size,
                                                           '' if keys else ' (ingen nyckel angiven)'))
        return 0 if keys else 3
    except (Unusable, OSError) as problem:
        print('%s: kan inte kontrolleras: %s' % (name, problem))
        return 2
    except (Wrong, KeyError, TypeError, ValueError, RecursionError, OverflowError) as problem:
        print('%s: STÄMMER INTE, rad %d: %s' % (name, number, problem))
        return 1


def lines(given):
    try:
        with open(given) as file:
            return file.read().split()
    except (OSError, ValueError):
        return given.split()


def main(arguments):
    keys, cosigners, published, files = [], [], None, []
    try:
        while arguments:
            argument = arguments.pop(0)
            if argument == '--key':
                keys += [Key(line) for line in lines(arguments.pop(0))]
            elif argument == '--cosigner':
                cosigners += [Key(line) for line in lines(arguments.pop(0))]
            elif argument == '--checkpoint':
                with open(arguments.pop(0), encoding='utf-8', newline='') as file:
                    published = Note(file.read())
            else:
                files.append(argument)
        if not files or any(key.kind != 1 for key in keys) or any(key.kind != 4 for key in cosigners):
            raise Unusable('ange en fil, loggens nyckel med --key och en parts med --cosigner')
    except (Unusable, Wrong, OSError, IndexError) as problem:
        print('Kan inte kontrollera: %s' % problem)
        return 2
    return max((verify(name, keys, cosigners, published) for name in files), key=[0, 3, 2, 1].index)


if __name__ == '__main__':
    sys.stdout.reconfigure(encoding='utf-8')
    sys.exit(main(sys.argv[1:]))
