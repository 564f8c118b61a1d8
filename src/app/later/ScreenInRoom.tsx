import { RoomScreen } from '../../scene/screen/RoomScreen.tsx';

// React.lazy takes a default export.
// biome-ignore lint/style/noDefaultExport: see above
export default RoomScreen;
