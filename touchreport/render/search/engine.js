/* Finds words in the index that follows. Folds them as the index was folded, by the table that comes with it. */
var siteSearch = (function () {
  "use strict";
  var data, words, places, title, path, text, table, letters;

  function opened(given) {
    data = given;
    words = split(data.words, " ");
    places = split(data.places, " ");
    title = split(data.title, "\n");
    path = split(data.path, "\n");
    text = split(data.text, "\n");
    learn(data.folding);
  }

  function split(joined, by) {
    return joined ? joined.split(by) : [];
  }

  /* Take over the table of folding. */
  function learn(folding) {
    letters = new Map(Object.entries(folding.more));
    var to = Array.from(folding.to);
    Array.from(folding.from).forEach(function (letter, at) { letters.set(letter, to[at]); });
    Array.from(folding.drop).forEach(function (letter) { letters.set(letter, ""); });
    table = {
      patterns: folding.patterns.map(function (pair) { return [new RegExp(pair[0], "gu"), pair[1]]; }),
      word: new RegExp("[\\p{L}\\p{N}]+(?:" + folding.joiner + "[\\p{L}\\p{N}]+)*", "gu"),
      run: new RegExp(folding.run, "gu"),
      joiner: folding.joiner,
      endings: Object.entries(folding.endings).map(function (pair) {
        return [new RegExp("^" + pair[0] + "+$", "u"), pair[1]];
      }),
      stem: folding.stem
    };
  }

  function fold(words) {
    words = words.normalize("NFKC");
    table.patterns.forEach(function (pair) { words = words.replace(pair[0], pair[1]); });
    var folded = "";
    for (var letter of words.toLowerCase()) {
      folded += letters.has(letter) ? letters.get(letter) : letter;
    }
    return folded;
  }

  /* Call `word` and `run` with each stretch of words of the one kind and of the other, in order. */
  function stretches(folded, word, run) {
    (folded.match(table.word) || []).forEach(function (whole) {
      var at = 0;
      for (var found of whole.matchAll(table.run)) {
        if (found.index > at) { word(whole.slice(at, found.index)); }
        run(Array.from(found[0]));
        at = found.index + found[0].length;
      }
      if (at < whole.length) { word(whole.slice(at)); }
    });
  }

  function parts(word) {
    return word.split(table.joiner).filter(Boolean);
  }

  function pairs(run) {
    return run.slice(1).map(function (letter, at) { return run[at] + letter; });
  }

  /* The keys under which a text is found, as the index was made. */
  function keys(words) {
    var found = [];
    stretches(fold(words), function (word) {
      var some = parts(word);
      if (some.length > 1) { found.push(some.join("")); }
      found.push.apply(found, some);
    }, function (run) {
      found.push.apply(found, pairs(run).concat(run[run.length - 1]));
    });
    return found;
  }

  /* What is asked for: a list of terms. A term is a list of ways to write it, each a list of keys to be found. */
  function terms(words) {
    var asked = [], before = null;
    stretches(fold(words), function (word) {
      var some = parts(word), joined = some.join("");
      var term = some.length > 1 ? [[joined], some] : [[joined]];
      /* A half-space may be written as a whole one: two words may be one. */
      if (before && /[\u0620-\u06ff]/.test(joined)) {
        before.next = joined;
        term.previous = before.joined;
      }
      term.joined = joined;
      asked.push(term);
      before = term;
    }, function (run) {
      asked.push(of_run(run));
      before = null;
    });
    asked.forEach(function (term) {
      if (term.next) { term.push([term.joined + term.next]); }
      if (term.previous) { term.push([term.previous + term.joined]); }
    });
    return asked;
  }

  /* A run of letters without spaces may be two words with something between them, which counts for less. */
  function of_run(run) {
    var term = [run.length > 1 ? pairs(run) : run];
    for (var at = 2; at <= run.length - 2; at++) {
      var way = pairs(run.slice(0, at)).concat(pairs(run.slice(at)));
      way.share = 0.5;
      term.push(way);
    }
    term.whole = run.join("");
    return term;
  }

  /* The place of the first word that is not before `key`. */
  function first(key) {
    var low = 0, high = words.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (words[middle] < key) { low = middle + 1; } else { high = middle; }
    }
    return low;
  }

  /* Give each entry that has a word beginning with `key` its score. */
  function look(key, share, scores) {
    for (var at = first(key); at < words.length && words[at].startsWith(key); at++) {
      var whole = words[at] === key, code = 0;
      for (var step of places[at].split(".")) {
        code += parseInt(step, 36);
        var score = share * (code & 1 ? (whole ? 8 : 5) : (whole ? 2 : 1)), entry = code >> 1;
        if (!(scores.get(entry) >= score)) { scores.set(entry, score); }
      }
    }
    return scores;
  }

  /* A word without its ending, or nothing. */
  function stem(word) {
    for (var pair of table.endings) {
      if (!pair[0].test(word)) { continue; }
      for (var ending of pair[1]) {
        if (word.endsWith(ending) && word.length - ending.length >= table.stem) { return word.slice(0, -ending.length); }
      }
    }
    return "";
  }

  function of_key(key) {
    var scores = look(key, 1, new Map()), short = stem(key);
    return short ? look(short, 0.5, scores) : scores;
  }

  /* Entries that are in all of several scores, with the sum. */
  function both(some, others) {
    if (!some) { return others; }
    var found = new Map();
    some.forEach(function (score, entry) {
      if (others.has(entry)) { found.set(entry, score + others.get(entry)); }
    });
    return found;
  }

  function of_term(term) {
    var found = new Map();
    term.forEach(function (way) {
      var scores = way.map(of_key).reduce(both, null);
      scores.forEach(function (score, entry) {
        score *= (way.share || 1) / way.length;
        if (!(found.get(entry) >= score)) { found.set(entry, score); }
      });
    });
    return found;
  }

  /* What a title adds: it is what was asked for, begins with it, or has it in it; or the number is that of the stop. */
  function named(entry, asked) {
    if (data.stop[entry] && String(data.stop[entry]) === asked) { return 150; }
    var name = plain(title[entry]);
    return name === asked ? 100 : name.startsWith(asked) ? 30 : name.includes(asked) ? 20 : 0;
  }

  function plain(words) {
    return (fold(words).replaceAll(table.joiner, "").match(table.word) || []).join(" ");
  }

  /* Entries for what is asked, by kind and the best first: {kind, title, path, chapter, number, stop, text}. */
  function find(words) {
    var asked = plain(words), found = terms(words).map(of_term).reduce(both, null) || new Map();
    var scored = Array.from(found, function (pair) { return [pair[0], pair[1] + named(pair[0], asked)]; });
    scored.sort(function (a, b) {
      return data.kind.charCodeAt(a[0]) - data.kind.charCodeAt(b[0]) || b[1] - a[1] || a[0] - b[0];
    });
    return scored.map(function (pair) { return entry(pair[0]); });
  }

  function entry(at) {
    var number = data.chapter[at];
    return { kind: data.kinds[data.kind[at]], title: title[at], path: path[at], text: text[at], number: number,
      chapter: data.chapters[number - 1] || "", stop: data.stop[at] };
  }

  /* A text in stretches: [words, whether they are what was asked for]. */
  function marks(text, words) {
    var asked = terms(words), wanted = asked.flat(2).concat(asked.map(function (term) { return term.whole || ""; })), all = new Set(wanted.concat(wanted.map(stem)).filter(Boolean));
    var found = [], at = 0, letters = Array.from(text);
    all = Array.from(all).sort(function (a, b) { return b.length - a.length; });
    while (at < letters.length) {
      var length = begins(letters, at) ? longest(letters, at, all) : 0, last = found[found.length - 1];
      var piece = letters.slice(at, at + (length || 1)).join("");
      if (last && last[1] === (length > 0)) { last[0] += piece; } else { found.push([piece, length > 0]); }
      at += length || 1;
    }
    return found;
  }

  /* Whether a word may begin here: not in the middle of one, but anywhere among letters that know no spaces. */
  function begins(letters, at) {
    return at === 0 || letters[at].search(table.run) === 0 || letters[at - 1].search(/[\p{L}\p{N}]/u) < 0 ||
      letters[at - 1].search(table.run) === 0;
  }

  /* How many letters from here on are one of the words. */
  function longest(letters, at, all) {
    var folded = "";
    for (var end = at; end < letters.length && folded.length < 40; end++) {
      folded += fold(letters[end]).replace(table.joiner, "");
      if (all.includes(folded)) {
        var more = longest_after(letters, end + 1, folded, all);
        return more - at;
      }
      if (!all.some(function (word) { return word.startsWith(folded); })) { return 0; }
    }
    return 0;
  }

  function longest_after(letters, end, folded, all) {
    for (var to = end; to < letters.length; to++) {
      folded += fold(letters[to]).replace(table.joiner, "");
      if (all.includes(folded) && letters[to] !== table.joiner) { end = to + 1; }
      if (!all.some(function (word) { return word.startsWith(folded); })) { break; }
    }
    return end;
  }

  return { open: opened, find: find, marks: marks, fold: fold, keys: keys, learn: learn };
}());
