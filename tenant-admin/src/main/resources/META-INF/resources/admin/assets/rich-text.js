// The rich text editor as all pages use it. Whatever it lets in, the server cleans again.
window.richText = (field, options) => {
  const jodit = Jodit.make(field, {
    language: 'zh_cn',
    toolbarSticky: false,
    toolbarAdaptive: false,
    showWordsCounter: false,
    showXPathInStatusbar: false,
    addNewLine: false,
    hidePoweredByJodit: true,
    spellcheck: false,
    // Word's markup is cleaned on pasting.
    askBeforePasteHTML: false,
    askBeforePasteFromWord: false,
    defaultActionOnPaste: 'insert_clear_html',
    defaultActionOnPasteFromWord: 'insert_clear_html',
    // Source editing is off, and with it the editor and the formatter that it would load from other people's servers.
    disablePlugins: ['source'],
    sourceEditor: 'area',
    beautifyHTML: false,
    uploader: { insertImageAsBase64URI: false },
    filebrowser: undefined,
    ...options,
  });
  pressedButtonsOnly(jodit.container);
  // The field gets the text a moment after each key; whoever sends the form sooner shall not lose the last words.
  field.form?.addEventListener('submit', () => { field.value = jodit.value; }, true);
  return jodit;
};

/** Jodit says on a button that it is pressed, and also on the list item around it, where a screen reader expects no such thing. */
function pressedButtonsOnly(container) {
  const wrong = '.jodit-toolbar-button[role="listitem"][aria-pressed]';
  const mend = () => container.querySelectorAll(wrong).forEach(item => item.removeAttribute('aria-pressed'));
  new MutationObserver(mend).observe(container, { subtree: true, attributes: true, attributeFilter: ['aria-pressed'] });
  mend();
}
