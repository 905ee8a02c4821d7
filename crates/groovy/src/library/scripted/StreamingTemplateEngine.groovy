/** Templates for texts of any length. */
class StreamingTemplateEngine extends groovy.text.TemplateEngine {
    private static int count = 1

    groovy.text.Template createTemplate(String text) { new groovy.text.Template("StreamingTemplateScript${count++}", groovy.text.Translation.scriptOf(text, false)) }
}
