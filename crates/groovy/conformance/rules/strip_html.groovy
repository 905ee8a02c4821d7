def html = '<div>Hello <b>World</b><br>line &amp; two</div>'
def strip = { s -> s?.replaceAll(/<br\s*\/?>/, '\n')?.replaceAll(/<[^>]+>/, '')?.replace('&amp;', '&') }
println(strip(html))
println(strip(null))
println(strip('plain'))
