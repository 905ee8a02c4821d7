def price = 19.99
def qty = 3
def tax = 0.21
def net = price * qty
def gross = net * (1 + tax)
println(net)
println(gross)
println(gross.setScale(2, java.math.RoundingMode.HALF_UP))
println(String.format('%.2f', gross))
println(gross.round(1))
println((gross * 100).intValue() / 100)
