/** Where a thing stands: to the right, towards the camera, and on which level. Millimetres. */
export interface Spot {
  x: number;
  z: number;
  level: number;
}
