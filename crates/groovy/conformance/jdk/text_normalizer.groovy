import java.text.Normalizer
println(Normalizer.normalize('é', Normalizer.Form.NFD).length())
println(Normalizer.normalize('Crème Brûlée', Normalizer.Form.NFD).replaceAll(/\p{M}/, ''))
println(Normalizer.normalize('Crème', Normalizer.Form.NFD).replaceAll('[^\\p{ASCII}]', ''))
