/** The plain kind of templates. */
class SimpleTemplateEngine extends groovy.text.TemplateEngine {
    private static int count = 1
    boolean verbose
    boolean escapeBackslash

    SimpleTemplateEngine() { this(false) }

    SimpleTemplateEngine(boolean verbose) { this.verbose = verbose }

    groovy.text.Template createTemplate(String text) {
        new groovy.text.Template("SimpleTemplateScript${count++}", groovy.text.Translation.scriptOf(text, escapeBackslash))
    }
}
