/** Numbers of type `int` that change one at a time. */
class AtomicIntegerArray extends java.util.concurrent.atomic.AtomicArray {
    AtomicIntegerArray(int length) { super(new int[length]) }

    AtomicIntegerArray(int[] numbers) { super(numbers.clone()) }
}
