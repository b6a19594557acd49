extension DiffPage {
  /// Shows only what has the words, the status and the section that are chosen; opens what is folded for it. What is folded
  /// is opened for print too, unless it were a book.
  static let script = """
    (function () {
      var get = function (id) { return document.getElementById(id); };
      var list = function (query) { return Array.prototype.slice.call(document.querySelectorAll(query)); };
      var form = get('filter'), words = get('words'), sentences = get('sentences'), kind = get('kind'), section = get('section');
      var articles = list('article'), parts = list('section.part'), pills = list('nav a');
      var texts = articles.map(function (article) { return article.textContent.toLowerCase(); });
      var names = articles.map(function (article) { return article.querySelector('h3').textContent.toLowerCase(); });
      var opened = [];
      function apply() {
        var wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean);
        var isFiltered = wanted.length > 0 || kind.value !== '' || section.value !== '';
        var shown = 0, counts = {};
        articles.forEach(function (article, index) {
          var text = (sentences.checked ? texts : names)[index];
          var fits = (kind.value === '' || article.dataset.kind === kind.value)
            && (section.value === '' || article.dataset.section === section.value)
            && wanted.every(function (word) { return text.indexOf(word) >= 0; });
          article.hidden = !fits;
          if (fits) { shown += 1; counts[article.dataset.kind] = (counts[article.dataset.kind] || 0) + 1; }
        });
        opened.forEach(function (details) { details.open = false; });
        opened = [];
        parts.forEach(function (part) {
          var isNeeded = !isFiltered || part.querySelector('article:not([hidden])') !== null;
          part.hidden = !isNeeded;
          part.querySelectorAll('details:not(.why)').forEach(function (details) {
            var isWanted = details.querySelector('article:not([hidden])') !== null;
            details.hidden = isFiltered && !isWanted;
            if (isFiltered && isWanted && !details.open) { details.open = true; opened.push(details); }
          });
        });
        pills.forEach(function (pill) {
          var count = counts[pill.hash.slice(1)] || 0;
          pill.querySelector('b').textContent = count;
          pill.classList.toggle('none', count === 0);
        });
        document.body.classList.toggle('filtered', isFiltered);
        get('count').textContent = isFiltered ? shown + ' of ' + articles.length : '';
        get('none').hidden = shown > 0 || articles.length === 0;
      }
      function measure() {
        var height = getComputedStyle(form).position === 'sticky' ? form.offsetHeight : 0;
        document.documentElement.style.setProperty('--bar', height + 'px');
      }
      form.hidden = false;
      form.addEventListener('input', apply);
      form.addEventListener('change', apply);
      form.addEventListener('submit', function (event) { event.preventDefault(); });
      measure();
      window.addEventListener('resize', measure);
      window.addEventListener('beforeprint', function () {
        if (articles.length > 500) { return; }
        list('section details:not(.why)').forEach(function (details) { details.open = true; });
      });
      function show(target) {
        if (!target) { return; }
        if (target.closest('[hidden]')) { form.reset(); apply(); }
        var folded = target.querySelector(':scope > details');
        if (folded) { folded.open = true; }
        for (var around = target.closest('details'); around; around = around.parentElement.closest('details')) {
          around.open = true;
        }
        target.scrollIntoView();
      }
      function open() { show(location.hash && get(location.hash.slice(1))); }
      pills.forEach(function (pill) {
        pill.addEventListener('click', function () { show(get(pill.hash.slice(1))); });
      });
      window.addEventListener('hashchange', open);
      if (location.hash) { open(); }
    })();
    """

  static let style = """
    :root { color-scheme: light dark; --back: #fff; --card: #f6f8fa; --text: #1c2430; --soft: #5c6675; --grid: #dfe3e8;
      --line: #1f6feb; --bad: #b42318; --warn: #9a5b00; --good: #17753a; --mark: #ffe58a; --marked: #1c2430; --up: #1f6feb; --down: #c2410c; }
    @media (prefers-color-scheme: dark) {
      :root { --back: #14181e; --card: #1b2129; --text: #e4e8ee; --soft: #9aa5b4; --grid: #2d343e; --line: #6cb0ff;
        --bad: #ff8a7a; --warn: #f0b35a; --good: #6fd394; --mark: #6b5300; --marked: #fff3c4; --up: #6cb0ff; --down: #ff9b5e; }
    }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 20px; max-width: 1120px; background: var(--back); color: var(--text);
      font: 15px/1.55 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; overflow-wrap: anywhere; }
    h1 { font-size: 1.6em; margin: 0 0 0.4em; } h2 { font-size: 1.2em; margin: 0; display: inline-block; } h3 { font-size: 1em; margin: 0; }
    small { color: var(--soft); font-weight: 400; } a { color: var(--line); } p { margin: 0.2em 0; }
    .reports, .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
    .reports p { background: var(--card); border-radius: 6px; padding: 8px 12px; margin: 0 0 8px; }
    .counts, .about { color: var(--soft); } .finding { border-left: 3px solid var(--warn); padding-left: 10px; margin: 8px 0; }
    nav { display: flex; flex-wrap: wrap; gap: 6px; margin: 14px 0; }
    nav a { border: 1px solid var(--grid); border-radius: 14px; padding: 1px 10px; text-decoration: none; color: var(--text); font-size: 0.9em; }
    nav a.contradicted, nav a.missed, nav a.restated { border-color: var(--bad); color: var(--bad); }
    nav a.none { opacity: 0.5; } .zeros summary { cursor: pointer; color: var(--soft); padding: 6px 0; }
    form { position: sticky; top: 0; z-index: 1; background: var(--back); border-bottom: 1px solid var(--grid); padding: 8px 0;
      display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: baseline; font-size: 0.9em; }
    form[hidden] { display: none; } input, select { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--grid);
      border-radius: 4px; padding: 2px 6px; max-width: 16em; } output { color: var(--soft); }
    .part { margin: 28px 0; scroll-margin-top: calc(var(--bar, 0px) + 8px); } .part > details > summary { cursor: pointer; }
    article { border-top: 1px solid var(--grid); padding: 10px 0; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 16px;
      scroll-margin-top: calc(var(--bar, 0px) + 8px); content-visibility: auto; contain-intrinsic-size: auto 110px; }
    article[hidden], section[hidden], details[hidden] { display: none; }
    .figures { text-align: right; font-variant-numeric: tabular-nums; margin: 0; } .remark, .sides, .why { grid-column: 1 / -1; }
    .remark { color: var(--soft); font-variant-numeric: tabular-nums; } .contradicted .remark { color: var(--bad); }
    b.up { color: var(--up); } b.down { color: var(--down); } .figures b { display: inline-block; min-width: 5em; }
    blockquote { margin: 6px 0 0; padding: 0 0 0 10px; border-left: 3px solid var(--grid); font-size: 0.93em; }
    .new blockquote { border-left-color: var(--line); } blockquote b { color: var(--soft); font-weight: 600; }
    mark { background: var(--mark); color: var(--marked); border-radius: 3px; padding: 0 2px; font-weight: 600; }
    .why { color: var(--soft); font-size: 0.85em; margin-top: 4px; } .why summary { cursor: pointer; }
    .bars { margin: 10px 0 16px; } .bars div { display: grid; grid-template-columns: 15em 1fr 5.5em; gap: 10px; align-items: center; }
    .bars .name { text-align: right; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; font-size: 0.9em; }
    .bars .amount { font-variant-numeric: tabular-nums; font-size: 0.9em; } .bars svg { width: 100%; height: 14px; display: block; }
    rect.up, path.up { fill: var(--up); } rect.down { fill: var(--down); } .axis { stroke: var(--soft); vector-effect: non-scaling-stroke; }
    .table { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    th, td { text-align: left; padding: 3px 12px 3px 0; border-bottom: 1px solid var(--grid); vertical-align: top; }
    th { font-weight: 600; color: var(--soft); } .number { text-align: right; }
    td:last-child { white-space: nowrap; } tr.missed td:last-child, tr.contradicted td:last-child { color: var(--bad); } tr.met td:last-child, tr.consistent td:last-child { color: var(--good); } tr.unclear td:last-child { color: var(--warn); }
    .matrix th[scope=row] { color: var(--text); font-weight: 400; min-width: 9em; position: sticky; left: 0; background: var(--back); } .matrix td { white-space: nowrap; } .matrix td a { color: inherit; }
    .course { width: 80px; height: 20px; } .course path { fill: none; stroke: var(--line); } .course circle { fill: var(--line); }
    .filtered .bars, .filtered .table { display: none; }
    @media (max-width: 640px) {
      body { font-size: 14px; padding: 12px; } .sides, .reports { grid-template-columns: minmax(0, 1fr); gap: 0; }
      article { grid-template-columns: minmax(0, 1fr); } .figures { text-align: left; } .figures b { min-width: 0; margin-left: 8px; }
      .bars div { grid-template-columns: 8em 1fr 4.6em; gap: 6px; } form { position: static; } th, td { padding-right: 8px; }
    }
    @media print {
      body { max-width: none; font-size: 11px; padding: 0; } form, nav, .why { display: none; } article { break-inside: avoid; content-visibility: visible; }
      a { color: inherit; text-decoration: none; } blockquote a { display: none; }
    }
    """
}
