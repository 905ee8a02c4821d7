/** Texts for numbers from certain limits on. */
class ChoiceFormat {
    private double[] limits
    private String[] formats

    ChoiceFormat(String pattern) { applyPattern(pattern) }

    ChoiceFormat(double[] limits, String[] formats) { setChoices(limits, formats) }

    void setChoices(double[] limits, String[] formats) {
        if (limits.length != formats.length) throw new IllegalArgumentException('Input arrays must be of the same length.')
        this.limits = limits
        this.formats = formats
    }

    void applyPattern(String pattern) {
        List<Double> limits = []
        List<String> formats = []
        for (String choice in pattern.split(/\|/)) {
            def parts = choice =~ /(?s)^([^#<\u2264]*)([#<\u2264])(.*)$/
            if (!parts.find()) throw new IllegalArgumentException('Each interval must contain a number before a format')
            String number = parts.group(1).trim()
            double limit = number == '\u221e' ? Double.POSITIVE_INFINITY : number == '-\u221e' ? Double.NEGATIVE_INFINITY : Double.parseDouble(number)
            limits << (parts.group(2) == '<' ? Math.nextUp(limit) : limit)
            formats << parts.group(3)
        }
        setChoices(limits as double[], formats as String[])
    }

    double[] getLimits() { limits }

    Object[] getFormats() { formats }

    String format(Number number) {
        int at = 0
        for (int i = 1; i < limits.length; i++) if (number.doubleValue() >= limits[i]) at = i
        formats[at]
    }

    static double nextDouble(double d) { Math.nextUp(d) }
}
