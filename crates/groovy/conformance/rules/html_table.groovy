def rows = [[key: 'A-1', s: 'Open'], [key: 'A-2', s: 'Done <b>']]
def esc = { it.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;') }
def html = new StringBuilder('<table>')
rows.each { r -> html << "<tr><td>${r.key}</td><td>${esc(r.s)}</td></tr>" }
html << '</table>'
println(html)
println(html.toString().count('<tr>'))
