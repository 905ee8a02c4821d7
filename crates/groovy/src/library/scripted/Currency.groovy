/** A currency by its code. */
class Currency {
    private static final Map<String, List> KNOWN = [
        AUD: [36, 2, 'Australian Dollar', 'A$'], BRL: [986, 2, 'Brazilian Real', 'R$'], CAD: [124, 2, 'Canadian Dollar', 'CA$'],
        CHF: [756, 2, 'Swiss Franc', 'CHF'], CNY: [156, 2, 'Chinese Yuan', 'CN\u00a5'], CZK: [203, 2, 'Czech Koruna', 'CZK'],
        DKK: [208, 2, 'Danish Krone', 'DKK'], EUR: [978, 2, 'Euro', '\u20ac'], GBP: [826, 2, 'British Pound', '\u00a3'],
        HKD: [344, 2, 'Hong Kong Dollar', 'HK$'], HUF: [348, 2, 'Hungarian Forint', 'HUF'], INR: [356, 2, 'Indian Rupee', '\u20b9'],
        JPY: [392, 0, 'Japanese Yen', '\u00a5'], KRW: [410, 0, 'South Korean Won', '\u20a9'], MXN: [484, 2, 'Mexican Peso', 'MX$'],
        NOK: [578, 2, 'Norwegian Krone', 'NOK'], NZD: [554, 2, 'New Zealand Dollar', 'NZ$'], PLN: [985, 2, 'Polish Zloty', 'PLN'],
        RUB: [643, 2, 'Russian Ruble', 'RUB'], SEK: [752, 2, 'Swedish Krona', 'SEK'], SGD: [702, 2, 'Singapore Dollar', 'SGD'],
        TRY: [949, 2, 'Turkish Lira', 'TRY'], USD: [840, 2, 'US Dollar', '$'], ZAR: [710, 2, 'South African Rand', 'ZAR']
    ]
    private static final Map<String, String> COUNTRIES = [
        AU: 'AUD', BR: 'BRL', CA: 'CAD', CH: 'CHF', CN: 'CNY', CZ: 'CZK', DK: 'DKK', GB: 'GBP', HK: 'HKD', HU: 'HUF', IN: 'INR',
        JP: 'JPY', KR: 'KRW', MX: 'MXN', NO: 'NOK', NZ: 'NZD', PL: 'PLN', RU: 'RUB', SE: 'SEK', SG: 'SGD', TR: 'TRY', US: 'USD',
        ZA: 'ZAR', AT: 'EUR', BE: 'EUR', DE: 'EUR', ES: 'EUR', FI: 'EUR', FR: 'EUR', GR: 'EUR', IE: 'EUR', IT: 'EUR', LU: 'EUR',
        NL: 'EUR', PT: 'EUR'
    ]

    private final String code

    private Currency(String code) { this.code = code }

    static Currency getInstance(String code) {
        if (code == null) throw new NullPointerException()
        if (!(code ==~ /[A-Z]{3}/)) throw new IllegalArgumentException()
        if (!KNOWN.containsKey(code)) throw new UnsupportedOperationException("not supported: the currency $code")
        new Currency(code)
    }

    static Currency getInstance(Locale locale) {
        String code = COUNTRIES[locale.country]
        if (code == null) throw new IllegalArgumentException()
        new Currency(code)
    }

    String getCurrencyCode() { code }

    int getNumericCode() { (int) KNOWN[code][0] }

    String getNumericCodeAsString() { String.format('%03d', numericCode) }

    int getDefaultFractionDigits() { (int) KNOWN[code][1] }

    String getDisplayName() { KNOWN[code][2] }

    String getSymbol() { KNOWN[code][3] }

    String toString() { code }

    boolean equals(Object other) { other instanceof Currency && ((Currency) other).currencyCode == code }

    int hashCode() { code.hashCode() }
}
