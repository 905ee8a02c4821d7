/** Templates that are read as one GString. */
class GStringTemplateEngine extends TemplateEngine {
    private static int count = 1

    Template createTemplate(String text) { new Template("GStringTemplateScript${count++}", Translation.scriptOf(text, false)) }
}
