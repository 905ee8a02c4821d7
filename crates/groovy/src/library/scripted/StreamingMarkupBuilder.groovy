/** Makes markup of closures, written when it is wanted. */
class StreamingMarkupBuilder {
    boolean useDoubleQuotes
    boolean expandEmptyElements
    Object encoding

    Object bind(Closure markup) { new StreamedMarkup(this, markup) }
}

/** What a bound closure stands for: its markup is made whenever it is written. */
class StreamedMarkup implements Writable {
    private StreamingMarkupBuilder builder
    private Closure markup

    StreamedMarkup(StreamingMarkupBuilder builder, Closure markup) {
        this.builder = builder
        this.markup = markup
    }

    Writer writeTo(Writer target) {
        new MarkupElements(builder, target).nest(markup)
        target
    }

    String toString() { writeTo(new StringWriter()).toString() }
}

/** What the closures of markup talk to: names of methods are names of elements. */
class MarkupElements extends GroovyObjectSupport {
    private Writer target
    private String quote
    private boolean expands
    private Map known = [xml: 'http://www.w3.org/XML/1998/namespace']
    private Map pending = [:]

    MarkupElements(StreamingMarkupBuilder builder, Writer target) {
        this.target = target
        quote = builder.useDoubleQuotes ? '"' : "'"
        expands = builder.expandEmptyElements
    }

    void nest(Closure markup) {
        Closure body = (Closure) markup.clone()
        body.delegate = this
        body.resolveStrategy = Closure.DELEGATE_FIRST
        body.call(this)
    }

    Object getMkp() { new MarkupKeywords(this) }

    Object getOut() { new MarkupText(this, true) }

    Object getUnescaped() { new MarkupText(this, false) }

    Object propertyMissing(String prefix) { new PrefixedElements(this, prefix) }

    Object methodMissing(String name, Object args) { element(name, args as List) }

    Object element(String name, List args) {
        String prefix = name.contains(':') ? name[0..<name.indexOf(':')] : ''
        if (prefix && !known.containsKey(prefix)) {
            throw new GroovyRuntimeException("Namespace prefix: ${prefix} is not bound to a URI")
        }
        raw("<$name")
        pending.each { key, uri -> attribute(key ? "xmlns:$key" : 'xmlns', uri) }
        pending = [:]
        args.findAll { it instanceof Map }.each { attributes -> attributes.each { key, value -> attribute(key.toString(), value) } }
        List contents = args.findAll { it != null && !(it instanceof Map) }
        if (contents.isEmpty() && !expands) {
            raw('/>')
        } else {
            raw('>')
            contents.each { content(it) }
            raw("</$name>")
        }
        null
    }

    void content(Object value) {
        if (value instanceof Closure) {
            nest((Closure) value)
        } else if (value instanceof StreamedMarkup) {
            value.writeTo(target)
        } else if (value instanceof Collection) {
            value.each { content(it) }
        } else {
            escaped(value)
        }
    }

    void declare(Map namespaces) {
        namespaces.each { prefix, uri ->
            String key = prefix.toString()
            known[key] = uri
            pending[key] = uri
        }
    }

    void raw(Object text) { target.write(text.toString()) }

    void escaped(Object text) {
        raw(text.toString().replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;'))
    }

    private void attribute(String name, Object value) {
        String text = value == null ? '' : value.toString()
        String safe = text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
            .replace('\n', '&#10;').replace('\r', '&#13;').replace('\t', '&#09;')
        raw(" $name=$quote" + safe.replace(quote, quote == "'" ? '&apos;' : '&quot;') + quote)
    }
}

/** `prefix.name(...)` */
class PrefixedElements extends GroovyObjectSupport {
    private MarkupElements elements
    private String prefix

    PrefixedElements(MarkupElements elements, String prefix) {
        this.elements = elements
        this.prefix = prefix
    }

    Object methodMissing(String name, Object args) { elements.element("$prefix:$name".toString(), args as List) }
}

/** `out << text` and `unescaped << text` */
class MarkupText {
    private MarkupElements elements
    private boolean escapes

    MarkupText(MarkupElements elements, boolean escapes) {
        this.elements = elements
        this.escapes = escapes
    }

    Object leftShift(Object value) {
        if (value instanceof Closure || value instanceof StreamedMarkup) {
            elements.content(value)
        } else if (escapes) {
            elements.escaped(value)
        } else {
            elements.raw(value)
        }
        this
    }
}

/** `mkp`: everything in markup that is not an element. */
class MarkupKeywords extends GroovyObjectSupport {
    private MarkupElements elements

    MarkupKeywords(MarkupElements elements) { this.elements = elements }

    void xmlDeclaration(Map options = [:]) {
        String version = options.version ?: '1.0'
        String encoding = options.encoding ? " encoding='$options.encoding'" : ''
        elements.raw("<?xml version='$version'$encoding?>\n")
    }

    void 'yield'(Object value) { elements.content(value) }

    void yieldUnescaped(Object value) { elements.raw(value) }

    void comment(Object text) { elements.raw("<!--$text-->") }

    void pi(Map instructions) {
        instructions.each { target, data ->
            String text = data instanceof Map ? data.collect { key, value -> " $key='$value'" }.join('') : " $data"
            elements.raw("<?$target$text?>")
        }
    }

    void declareNamespace(Map namespaces) { elements.declare(namespaces) }

    Object methodMissing(String name, Object args) {
        throw new GroovyRuntimeException("Tag $name is not allowed in namespace http://www.codehaus.org/Groovy/markup/keywords")
    }
}
