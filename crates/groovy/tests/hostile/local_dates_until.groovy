java.time.LocalDate.of(1, 1, 1).datesUntil(java.time.LocalDate.of(999_999, 1, 1)).toList()
