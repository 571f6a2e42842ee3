;; The scalar product of two runs of signed bytes, 16 at a time. Lengths are multiples of 16, and what is beyond a vector's end is 0.
;; `wat2wasm --enable-simd` makes of it the bytes in dot-product.ts.
(module
  (import "table" "memory" (memory 1))
  (func (export "dot") (param $a i32) (param $b i32) (param $length i32) (result i32)
    (local $end i32) (local $x v128) (local $y v128) (local $sum v128)
    (local.set $end (i32.add (local.get $a) (local.get $length)))
    (loop $next
      (local.set $x (v128.load (local.get $a)))
      (local.set $y (v128.load (local.get $b)))
      (local.set $sum (i32x4.add (local.get $sum) (i32x4.add
        (i32x4.dot_i16x8_s (i16x8.extend_low_i8x16_s (local.get $x)) (i16x8.extend_low_i8x16_s (local.get $y)))
        (i32x4.dot_i16x8_s (i16x8.extend_high_i8x16_s (local.get $x)) (i16x8.extend_high_i8x16_s (local.get $y))))))
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $a) (local.get $end))))
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
      (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum))))))
