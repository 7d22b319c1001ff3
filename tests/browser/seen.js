// The words that can be seen on the page now.
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const seen = [];
while (walker.nextNode()) {
  const parent = walker.currentNode.parentElement;
  if (walker.currentNode.data.trim() && parent.checkVisibility({ visibilityProperty: true })) seen.push(walker.currentNode.data);
}
return seen.join('').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
