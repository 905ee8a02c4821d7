/** Makes templates of texts with `<% %>`, `<%= %>` and `${ }` in them. */
abstract class TemplateEngine {
    Template createTemplate(Reader reader) { createTemplate(reader.text) }

    abstract Template createTemplate(String text)
}

/** A template: a script of its own, which is given what the text asks for and hands back a text. */
class Template {
    private String name
    private String script

    Template(String name, String script) {
        this.name = name
        this.script = script
    }

    Filled make() { make([:]) }

    Filled make(Map binding) { new Filled(name, script, binding) }
}

/** What comes of a template when somebody looks. */
class Filled implements Writable {
    private String name
    private String script
    private Map given

    Filled(String name, String script, Map given) {
        this.name = name
        this.script = script
        this.given = given
    }

    Writer writeTo(Writer out) {
        out.write(toString())
        out
    }

    String toString() { new GroovyShell(new Binding(given ?: [:])).evaluate(script, name) }
}

/** From the text of a template to a script. */
class Translation {
    private static final String START = 'def $text = new StringWriter(); def out = new PrintWriter($text); ' +
        'def print = { out.print(it) }; def println = { Object[] it -> out.println(*it) }; out.print("""'

    private static final PARTS = ~/(?s)<%=(.*?)(?:%>|\z)|<%(.*?)(?:%>|\z)|\$\{[^}]*\}?|"|\\|\r\n?/

    static String scriptOf(String text, boolean escapeBackslash) {
        START + text.replaceAll(PARTS) { String all, String shown, String code ->
            if (shown != null) return '${' + shown + '}'
            if (code != null) return '""");' + code + ';\nout.print("""'
            if (all == '"') return '\\"'
            if (all == '\\' && escapeBackslash) return '\\\\'
            all.startsWith('\r') ? '\n' : all
        } + '""");\nout.flush(); $text.toString()'
    }
}
