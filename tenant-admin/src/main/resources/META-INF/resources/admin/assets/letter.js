// Rich text on top of the plain answer. The server cleans whatever comes; without this file plain lines become paragraphs.
{
  const answer = document.getElementById('answer');
  if (answer) {
    Jodit.make(answer, {
      language: 'zh_cn',
      minHeight: 260,
      toolbarSticky: false,
      toolbarAdaptive: false,
      showWordsCounter: false,
      showXPathInStatusbar: false,
      addNewLine: false,
      hidePoweredByJodit: true,
      spellcheck: false,
      askBeforePasteHTML: false,
      askBeforePasteFromWord: false,
      defaultActionOnPaste: 'insert_clear_html',
      defaultActionOnPasteFromWord: 'insert_clear_html',
      // Otherwise it would fetch an editor and a formatter for source text from other people's servers.
      disablePlugins: ['source'],
      sourceEditor: 'area',
      beautifyHTML: false,
      uploader: { insertImageAsBase64URI: false },
      filebrowser: undefined,
      buttons: ['undo', 'redo', '|', 'bold', 'ul', 'ol', '|', 'link', 'table', '|', 'eraser'],
    });
  }
}
