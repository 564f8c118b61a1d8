import type { Reel } from '../../audio/mission/reel.ts';
import { GazePointer } from '../../input/gaze/GazePointer.tsx';
import { RoomSurface } from '../../scene/depth/Surface.tsx';
import { useReach } from '../../scene/depth/useReach.ts';
import { TableModel } from '../../scene/overview/TableModel.tsx';
import { MissionWall } from '../../scene/screen/MissionWall.tsx';
import type { PackFiles } from '../../tour/pack.ts';
import { overviewLight, overviewRoom } from '../../ui/view/overview.ts';
import { RoomReach } from '../../ui/world/panel/clearance.ts';
import { World } from '../../ui/world/World.tsx';
import type { Visit } from '../../visit/store.ts';
import { Headset } from '../../xr/Headset.tsx';

/** Everything a headset needs, fetched when one is there. */
function HeadsetWorld({ visit, files, reel }: { visit: Visit; files: PackFiles; reel: Reel }) {
  const reach = useReach(visit);
  return (
    <Headset visit={visit}>
      <MissionWall visit={visit} files={files} reel={reel} />
      <RoomSurface visit={visit} />
      <TableModel visit={visit} files={files} light={overviewLight} label={overviewRoom} />
      <RoomReach value={reach}>
        <World visit={visit} files={files} />
      </RoomReach>
      <GazePointer visit={visit} />
    </Headset>
  );
}

// React.lazy takes a default export.
// biome-ignore lint/style/noDefaultExport: see above
export default HeadsetWorld;
