def pattern = "yyyy''" * 5_000
while (true) java.time.format.DateTimeFormatter.ofPattern(pattern)
