declare module 'virtual:xr-profiles' {
  /** absolute URL of the list of controller models, beside which their folders are */
  export const profilesList: string;
}
