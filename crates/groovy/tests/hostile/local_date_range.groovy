def days = (java.time.LocalDate.of(1, 1, 1)..java.time.LocalDate.of(999_999, 1, 1)).toList()
