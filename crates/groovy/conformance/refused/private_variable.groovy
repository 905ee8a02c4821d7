private corners = 4
println corners
