// Hands the documents in as soon as they are chosen, when the column is known, and says that it takes a while.
const wordImport = document.getElementById('word-import');
const wordState = document.getElementById('word-import-state');

wordImport.addEventListener('submit', event => {
  if (wordImport.dataset.sent) {
    event.preventDefault();
    return;
  }
  wordImport.dataset.sent = 'true';
  const count = wordImport.elements.file.files.length;
  wordState.textContent = `正在读 ${count} 个文件，图片多的要等一会儿`;
});

wordImport.elements.file.addEventListener('change', () => {
  if (wordImport.elements.file.files.length > 0 && wordImport.elements.columnCode.value) {
    wordImport.requestSubmit();
  }
});

// Whoever comes back to this page may hand it in again.
window.addEventListener('pageshow', () => {
  delete wordImport.dataset.sent;
  wordState.textContent = '';
});
