// Takes a passage that the reviewer has selected in the text over into the first remark that quotes nothing yet, and leads
// from a remark to its passage, in the text under review or in the editor.
{
  const passages = root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) {
      nodes.push(walker.currentNode);
    }
    return nodes;
  };

  // The text may stand there more than once: the place nearest to where the reviewer saw it counts.
  const nearest = (text, passage, position) => {
    let found = -1;
    for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) {
      if (found < 0 || Math.abs(at - position) < Math.abs(found - position)) {
        found = at;
      }
    }
    return found;
  };

  const point = (nodes, offset) => {
    for (const node of nodes) {
      if (offset <= node.data.length) {
        return [node, offset];
      }
      offset -= node.data.length;
    }
    return null;
  };

  const show = (root, passage, position) => {
    const nodes = passages(root);
    const from = nearest(nodes.map(node => node.data).join(''), passage, position);
    const start = from < 0 ? null : point(nodes, from);
    const end = from < 0 ? null : point(nodes, from + passage.length);
    if (start && end) {
      const range = document.createRange();
      range.setStart(...start);
      range.setEnd(...end);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      start[0].parentElement.scrollIntoView({ block: 'center' });
    }
  };

  for (const mark of document.querySelectorAll('[data-passage]')) {
    mark.addEventListener('click', () => {
      const root = document.querySelector('.jodit-wysiwyg') ?? document.getElementById('review-text');
      if (root) {
        show(root, mark.dataset.passage, Number(mark.dataset.position));
      }
    });
  }

  const text = document.getElementById('review-text');
  const cite = document.querySelector('[data-cite]');
  if (text && cite) {
    cite.hidden = false;
    const selected = () => {
      const selection = document.getSelection();
      return selection.rangeCount && text.contains(selection.getRangeAt(0).commonAncestorContainer)
        ? selection.toString().trim().slice(0, 200)
        : '';
    };
    // Pressing the button would take the selection away before the click comes.
    cite.addEventListener('mousedown', event => event.preventDefault());
    cite.addEventListener('click', () => {
      const free = [...document.querySelectorAll('[data-quote]')].find(field => !field.value);
      if (free && selected()) {
        free.value = selected();
        free.parentElement.querySelector('[name=note]').focus();
      }
    });
  }
}
