new groovy.text.SimpleTemplateEngine().createTemplate('<% while (true) { %>text <% } %>').make([:]).toString()
