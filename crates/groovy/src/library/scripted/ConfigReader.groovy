/** Stands behind a script of settings: names are settings, calls with a closure are blocks of them. */
class ConfigReader {
    private Map blocks
    private Map variables
    private ConfigObject top = new ConfigObject()
    private List open = [top]
    private List known = [[:]]
    private List skipped = []
    private List chosen = []

    ConfigReader(Map blocks, Map variables) {
        this.blocks = blocks
        this.variables = variables
    }

    Map read(Closure script) {
        run(script)
        for (settings in chosen) top.merge((ConfigObject) settings)
        plain(top)
    }

    private void run(Closure body) {
        body.delegate = this
        body.resolveStrategy = Closure.DELEGATE_FIRST
        body.call()
    }

    Object getProperty(String name) {
        Map current = (Map) open.last()
        if (current.get(name) != null) return current.get(name)
        if (((Map) known.last()).get(name) != null) return known.last().get(name)
        if (variables.containsKey(name)) return variables.get(name)
        ConfigObject made = new ConfigObject()
        keep(name, made)
        made
    }

    void setProperty(String name, Object value) { keep(name, value) }

    private void keep(String name, Object value) {
        ((Map) open.last()).put(name, value)
        ((Map) known.last()).put(name, value)
    }

    Object invokeMethod(String name, Object given) {
        List args = given as List
        if (args.size() != 1 || !(args[0] instanceof Closure)) throw new MissingMethodException(name, getClass(), args as Object[])
        Closure body = (Closure) args[0]
        if (blocks.containsKey(name)) {
            skipped << blocks[name]
            try { run(body) } finally { skipped.removeLast() }
        } else if (skipped && name == skipped.last()) {
            choose(body)
        } else if (!skipped) {
            block(name, body)
        }
        null
    }

    /** What the block that is meant says is added when all else is read. */
    private void choose(Closure body) {
        List outside = skipped
        skipped = []
        ConfigObject own = new ConfigObject()
        open << own
        known << new LinkedHashMap((Map) known.last())
        try { run(body) } finally {
            open.removeLast()
            known.removeLast()
            skipped = outside
        }
        chosen << own
    }

    private void block(String name, Closure body) {
        Object held = ((Map) open.last()).get(name)
        ConfigObject own = held instanceof ConfigObject ? (ConfigObject) held : new ConfigObject()
        keep(name, own)
        open << own
        known << new LinkedHashMap((Map) known.last())
        try { run(body) } finally {
            open.removeLast()
            known.removeLast()
        }
    }

    /** Instances stay in their script: settings go as maps, and all else in a list of one. */
    private static Map plain(Map settings) {
        Map maps = [:]
        settings.each { name, value -> maps.put(name, value instanceof ConfigObject ? plain((Map) value) : [value]) }
        maps
    }
}
