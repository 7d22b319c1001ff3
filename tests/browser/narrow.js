// What stands out of a narrow window, so that one would have to scroll sideways.
for (const fold of document.querySelectorAll('details')) fold.open = true;
const root = document.scrollingElement;
if (root.scrollWidth <= root.clientWidth) return [];
const inside = (node) => {
  for (let at = node.parentElement; at && at !== document.body; at = at.parentElement)
    if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
  return false;
};
const out = [...document.body.querySelectorAll('*')].filter(
  (node) => node.checkVisibility() && node.getBoundingClientRect().right > root.clientWidth + 1 && !inside(node),
);
const shown = out.slice(0, 6).map((node) => node.outerHTML.replace(/\s+/g, ' ').slice(0, 120));
return [`${root.scrollWidth} wide in a window of ${root.clientWidth}`, ...shown];
