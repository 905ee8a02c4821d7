/** Reads settings from a text that is a script of its own. */
class ConfigSlurper {
    private Map blocks = [:]
    private Map variables = [:]

    ConfigSlurper() { this('') }

    ConfigSlurper(String environment) { blocks['environments'] = environment }

    void registerConditionalBlock(String blockName, String blockValue) {
        if (blockName) {
            if (!blockValue) blocks.remove(blockName)
            else blocks[blockName] = blockValue
        }
    }

    Map<String, String> getConditionalBlockValues() { blocks.asUnmodifiable() }

    String getEnvironment() { blocks['environments'] }

    void setEnvironment(String environment) { blocks['environments'] = environment }

    void setBinding(Map variables) { this.variables = variables }

    ConfigObject parse(Properties properties) { parseLines(properties) }

    ConfigObject parse(String script) {
        def shell = new GroovyShell(new Binding([$blocks: new LinkedHashMap(blocks), $variables: new LinkedHashMap(variables)]))
        settled((Map) shell.evaluate('new groovy.util.ConfigReader($blocks, $variables).read { -> ' + script + '\n}'))
    }

    private ConfigObject parseLines(Properties properties) {
        ConfigObject config = new ConfigObject()
        properties.each { name, value ->
            List path = name.tokenize('.')
            Map at = config
            path.init().each { step ->
                if (!(at.get(step) instanceof ConfigObject)) at.put(step, new ConfigObject())
                at = (Map) at.get(step)
            }
            at.put(path.last(), value)
        }
        config
    }

    /** What crossed the border between the two scripts as plain maps. */
    private static ConfigObject settled(Map plain) {
        ConfigObject config = new ConfigObject()
        plain.each { name, held ->
            config.put(name, held instanceof Map ? settled((Map) held) : ((List) held).first())
        }
        config
    }
}
