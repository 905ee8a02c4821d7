def template = new groovy.text.SimpleTemplateEngine().createTemplate('<% n.times { %>${it * 2} <% } %>')
while (true) template.make([n: 100]).toString()
