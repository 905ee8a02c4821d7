def md = '# Title\n* one\n* two\n**bold** and _it_'
def html = md.split('\n').collect { l ->
  switch (l) {
    case ~/# .*/: return "<h1>${l.substring(2)}</h1>"
    case ~/\* .*/: return "<li>${l.drop(2)}</li>"
    default: return l.replaceAll(/\*\*(.+?)\*\*/, '<b>$1</b>').replaceAll(/_(.+?)_/, '<i>$1</i>')
  }
}.join('')
println(html)
