/** Prints lines with an indentation that can be moved. */
class IndentPrinter {
    private int indentLevel
    private String indent
    private Writer out
    private boolean addNewlines
    private boolean autoIndent

    IndentPrinter() { this(new PrintWriter(new StringWriter()), '  ') }

    IndentPrinter(Writer out) { this(out, '  ') }

    IndentPrinter(Writer out, String indent) { this(out, indent, true) }

    IndentPrinter(Writer out, String indent, boolean addNewlines) { this(out, indent, addNewlines, false) }

    IndentPrinter(Writer out, String indent, boolean addNewlines, boolean autoIndent) {
        if (out == null) throw new IllegalArgumentException('Must specify a Writer')
        this.out = out
        this.indent = indent
        this.addNewlines = addNewlines
        this.autoIndent = autoIndent
    }

    void println(String text) {
        if (autoIndent) printIndent()
        out.write(text)
        println()
    }

    void println() { if (addNewlines) out.write('\n') }

    void print(String text) { out.write(text) }

    void print(char c) { out.write(c.toString()) }

    void printIndent() { indentLevel.times { out.write(indent) } }

    void incrementIndent() { indentLevel++ }

    void decrementIndent() { indentLevel-- }

    int getIndentLevel() { indentLevel }

    void setIndentLevel(int indentLevel) { this.indentLevel = indentLevel }

    boolean getAutoIndent() { autoIndent }

    void setAutoIndent(boolean autoIndent) { this.autoIndent = autoIndent }

    void flush() { out.flush() }
}
