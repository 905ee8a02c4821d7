/** Templates for texts of any length. */
class StreamingTemplateEngine extends TemplateEngine {
    private static int count = 1

    Template createTemplate(String text) { new Template("StreamingTemplateScript${count++}", Translation.scriptOf(text, false)) }
}
