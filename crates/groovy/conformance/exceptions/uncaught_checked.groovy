throw new java.io.IOException('disk')
