/** Templates that are read as one GString. */
class GStringTemplateEngine extends groovy.text.TemplateEngine {
    private static int count = 1

    groovy.text.Template createTemplate(String text) { new groovy.text.Template("GStringTemplateScript${count++}", groovy.text.Translation.scriptOf(text, false)) }
}
