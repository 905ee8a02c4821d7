/** The plain kind of templates. */
class SimpleTemplateEngine extends TemplateEngine {
    private static int count = 1
    boolean verbose
    boolean escapeBackslash

    SimpleTemplateEngine() { this(false) }

    SimpleTemplateEngine(boolean verbose) { this.verbose = verbose }

    Template createTemplate(String text) {
        new Template("SimpleTemplateScript${count++}", Translation.scriptOf(text, escapeBackslash))
    }
}
