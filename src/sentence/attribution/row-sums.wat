;; What the weights of a token's features add up to, for each label. Bytes 0 to 2047 of the memory are the weights that a byte
;; stands for (f64), bytes 2048 to 2687 the hashes of the features (i32), bytes 2688 to 2727 the sums (f32); from byte 4096 on there
;; are the rows of weights, a byte for each label. `wat2wasm --enable-simd` makes of it the bytes in row-sums.ts.
(module
  (import "model" "memory" (memory 1))
  ;; Five labels: the sums of the first two in $ab, of the next two in $cd, of the last in $e.
  (func (export "five") (param $count i32) (param $shift i32)
    (local $at i32) (local $end i32) (local $row i32) (local $ab v128) (local $cd v128) (local $e v128)
    (local.set $end (i32.shl (local.get $count) (i32.const 2)))
    (block $none
      (br_if $none (i32.eqz (local.get $count)))
      (loop $next
        (local.set $row (i32.mul (i32.shr_u (i32.load offset=2048 (local.get $at)) (local.get $shift)) (i32.const 5)))
        (local.set $ab (f64x2.add (local.get $ab)
          (v128.load64_lane 1 (i32.shl (i32.load8_u offset=4097 (local.get $row)) (i32.const 3))
            (v128.load64_zero (i32.shl (i32.load8_u offset=4096 (local.get $row)) (i32.const 3))))))
        (local.set $cd (f64x2.add (local.get $cd)
          (v128.load64_lane 1 (i32.shl (i32.load8_u offset=4099 (local.get $row)) (i32.const 3))
            (v128.load64_zero (i32.shl (i32.load8_u offset=4098 (local.get $row)) (i32.const 3))))))
        (local.set $e (f64x2.add (local.get $e)
          (v128.load64_zero (i32.shl (i32.load8_u offset=4100 (local.get $row)) (i32.const 3)))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $next (i32.lt_u (local.get $at) (local.get $end)))))
    (v128.store64_lane offset=2688 0 (i32.const 0) (f32x4.demote_f64x2_zero (local.get $ab)))
    (v128.store64_lane offset=2696 0 (i32.const 0) (f32x4.demote_f64x2_zero (local.get $cd)))
    (f32.store offset=2704 (i32.const 0) (f32.demote_f64 (f64x2.extract_lane 0 (local.get $e)))))
  ;; Three labels.
  (func (export "three") (param $count i32) (param $shift i32)
    (local $at i32) (local $end i32) (local $row i32) (local $ab v128) (local $c v128)
    (local.set $end (i32.shl (local.get $count) (i32.const 2)))
    (block $none
      (br_if $none (i32.eqz (local.get $count)))
      (loop $next
        (local.set $row (i32.mul (i32.shr_u (i32.load offset=2048 (local.get $at)) (local.get $shift)) (i32.const 3)))
        (local.set $ab (f64x2.add (local.get $ab)
          (v128.load64_lane 1 (i32.shl (i32.load8_u offset=4097 (local.get $row)) (i32.const 3))
            (v128.load64_zero (i32.shl (i32.load8_u offset=4096 (local.get $row)) (i32.const 3))))))
        (local.set $c (f64x2.add (local.get $c)
          (v128.load64_zero (i32.shl (i32.load8_u offset=4098 (local.get $row)) (i32.const 3)))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $next (i32.lt_u (local.get $at) (local.get $end)))))
    (v128.store64_lane offset=2688 0 (i32.const 0) (f32x4.demote_f64x2_zero (local.get $ab)))
    (f32.store offset=2696 (i32.const 0) (f32.demote_f64 (f64x2.extract_lane 0 (local.get $c))))))
