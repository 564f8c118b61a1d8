/** How long controllers and hands must be out of sight before the eyes may click, milliseconds. */
const patience = 1000;

/**
 * Whether nobody points with a hand: asked once a frame of one session.
 * Who has pinched while looking goes on pinching; their eyes never click.
 */
export function createHandsFree(): (
  now: number,
  frame: XRFrame,
  space: XRReferenceSpace,
) => boolean {
  let held = Number.NEGATIVE_INFINITY;
  let pinches = false;
  return (now, frame, space) => {
    for (const { targetRayMode, targetRaySpace } of frame.session.inputSources) {
      if (targetRayMode === 'transient-pointer') pinches = true;
      if (targetRayMode === 'tracked-pointer' && frame.getPose(targetRaySpace, space)) held = now;
    }
    return !pinches && now - held > patience;
  };
}
