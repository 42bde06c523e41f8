// Checks while typing: asks the server when the typing pauses, leads to the place, and takes a suggestion.
{
  const PAUSE = 700;
  const ELEMENTS = { ALT_TEXT: 'img', MAP_NUMBER: 'img', DEAD_LINK: 'a[href]', HEADING_ORDER: 'h1, h2, h3, h4, h5, h6' };
  const form = document.getElementById('article-form');
  const panel = document.getElementById('checks');
  const editor = window.articleEditor;

  let timer;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      editor.synchronizeValues();
      htmx.trigger(panel, 'check');
    }, PAUSE);
  };
  form.addEventListener('input', event => { if (!panel.contains(event.target)) soon(); });
  form.addEventListener('change', event => { if (!panel.contains(event.target)) soon(); });
  editor.events.on('change', soon);
  document.addEventListener('library:restored', soon);

  panel.addEventListener('click', event => {
    const finding = event.target.closest('.chk');
    const take = event.target.closest('[data-take]');
    if (take) {
      replace(finding.dataset, take.dataset.take);
      soon();
    } else if (event.target.closest('[data-show]')) {
      event.preventDefault();
      show(finding);
    }
  });

  function show(finding) {
    panel.querySelectorAll('.chk.cur').forEach(other => other.classList.remove('cur'));
    finding.classList.add('cur');
    const { field, rule, number } = finding.dataset;
    if (field !== 'body') {
      const input = document.getElementById(field);
      input?.focus();
      const at = Number(finding.dataset.offset);
      if (at >= 0) {
        input?.setSelectionRange?.(at, at + Number(finding.dataset.length));
      }
      return;
    }
    const range = passage(finding.dataset);
    const element = range?.startContainer.parentElement
      ?? (ELEMENTS[rule] && editor.editor.querySelectorAll(ELEMENTS[rule])[number - 1]);
    element?.scrollIntoView({ block: 'center' });
    editor.editor.focus({ preventScroll: true });
    if (range) {
      editor.s.selectRange(range);
    } else if (element) {
      editor.s.select(element);
    }
  }

  function replace(finding, suggestion) {
    const at = Number(finding.offset);
    if (finding.field === 'body') {
      const range = passage(finding);
      if (range) {
        range.deleteContents();
        range.insertNode(document.createTextNode(suggestion));
        editor.editor.normalize();
        editor.synchronizeValues();
      }
      return;
    }
    const input = document.getElementById(finding.field);
    if (input.value.slice(at, at + Number(finding.length)) === finding.words) {
      input.setRangeText(suggestion, at, at + Number(finding.length), 'end');
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  // The server counts the text of all text nodes. Has the text changed since, there is no passage; the next check finds it anew.
  function passage({ offset, length, words }) {
    const from = Number(offset);
    const to = from + Number(length);
    if (from < 0) {
      return null;
    }
    const range = document.createRange();
    const walker = document.createTreeWalker(editor.editor, NodeFilter.SHOW_TEXT);
    let passed = 0;
    let begun = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.data;
      for (let i = 0; i < text.length; i++) {
        if (text[i] === '\uFEFF') {
          continue; // the editor's own, never sent
        }
        if (passed === from && !begun) {
          range.setStart(node, i);
          begun = true;
        }
        if (++passed === to) {
          range.setEnd(node, i + 1);
          return range.toString().replaceAll('\uFEFF', '') === words ? range : null;
        }
      }
    }
    return null;
  }
}
