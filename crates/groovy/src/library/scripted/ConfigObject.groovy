/** Settings in settings: what is asked for and not there is made. */
class ConfigObject extends LinkedHashMap {
    URL configFile

    ConfigObject() { }

    ConfigObject(URL file) { configFile = file }

    Object getProperty(String name) {
        if (name == 'configFile') return configFile
        if (!containsKey(name)) put(name, new ConfigObject(configFile))
        get(name)
    }

    Map flatten() { flatten(null) }

    Map flatten(Map target) {
        Map flat = target == null ? new ConfigObject() : target
        spread('', this, flat)
        flat
    }

    private static void spread(String prefix, Map from, Map to) {
        from.each { key, value ->
            String name = prefix + key
            if (value instanceof Map) spread(name + '.', (Map) value, to)
            else to.put(name, value)
        }
    }

    Properties toProperties() { toProperties(null) }

    Properties toProperties(String prefix) {
        Properties properties = new Properties()
        flatten([:]).each { key, value -> properties.put(prefix == null ? key : prefix + '.' + key, value == null ? '' : value.toString()) }
        properties
    }

    Map merge(ConfigObject other) {
        join(this, other)
        this
    }

    private static void join(Map into, Map other) {
        other.each { key, value ->
            Object own = into.get(key)
            if (own == null) into.put(key, value)
            else if (own instanceof Map && value instanceof Map) join((Map) own, (Map) value)
            else into.put(key, value)
        }
    }

    Boolean isSet(String name) {
        Object value = get(name)
        containsKey(name) && !(value instanceof Map && ((Map) value).isEmpty())
    }

    String prettyPrint() {
        StringBuilder text = new StringBuilder()
        print('', this, text, 0)
        text.toString()
    }

    private static void print(String prefix, Map from, StringBuilder text, int depth) {
        String indent = '\t' * depth
        from.each { key, value ->
            if (value instanceof Map) {
                if (((Map) value).size() == 1 && ((Map) value).values().every { !(it instanceof Map) || ((Map) it).size() == 1 }) {
                    print(prefix + key + '.', (Map) value, text, depth)
                } else {
                    text << indent << prefix << key << ' {\n'
                    print('', (Map) value, text, depth + 1)
                    text << indent << '}\n'
                }
            } else {
                text << indent << prefix << key << '=' << value.inspect() << '\n'
            }
        }
    }

    ConfigObject clone() {
        ConfigObject copy = new ConfigObject(configFile)
        copy.putAll(this)
        copy
    }
}
