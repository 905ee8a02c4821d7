import com.acme.DoesNotExist
println 'never'
