def html = '<p>Hello&nbsp;<b>World</b><br/>Line&amp;2</p><!-- c -->'
println(html.replaceAll(/<!--.*?-->/, '').replaceAll(/<br\s*\/?>/, '\n').replaceAll(/<[^>]*>/, '').replace('&nbsp;', ' ').replace('&amp;', '&'))
println(html.findAll(/<(\w+)/) { all, t -> t })
println((html =~ /<b>(.*?)<\/b>/)[0][1])
