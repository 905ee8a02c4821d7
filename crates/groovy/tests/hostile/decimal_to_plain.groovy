println(new BigDecimal('1E+900000').toPlainString() * 1000)
