// up: joint (normal + plane distance) upsampling of low-width lighting, horizontally wrapped, one band of high rows per call.
// gcc -O3 -march=native -ffast-math -fopenmp -shared -fPIC up.c -lm -o up.so
// lo: planes L0 L1 L2 (3ch each) N(3) Z(1) CD CG (share of diffuse/glossy albedo), W x H.  hn,hz: high normals/depth of rows y0..y1 (width w, full height h).  o: 3 planes x 3 ch of the band.
#include <math.h>
#include <stdlib.h>
#include <string.h>
typedef float f;
static f FLAT[10]; // perspective pictures: tan(half width), rotation 3x3 (row major); FLAT[0] = 0 for panoramas
void set_flat(const f*m){ memcpy(FLAT,m,sizeof FLAT); }
// directions of pixel centres come from tables, one for each of the two grids (trigonometry per tap was half the time)
typedef struct { int W,H; f *c,*s,*cp,*sp; } Grid;
static Grid grids[2]; static int used;
static const Grid*grid(int W,int H){
 for(int k=0;k<2;k++) if(grids[k].W==W&&grids[k].H==H) return grids+k;
 Grid*g=grids+(used++&1); g->W=W; g->H=H; g->c=realloc(g->c,4*W); g->s=realloc(g->s,4*W); g->cp=realloc(g->cp,4*H); g->sp=realloc(g->sp,4*H);
 for(int x=0;x<W;x++){ f t=((x+.5f)/W-.5f)*6.2831853f; g->c[x]=cosf(t); g->s[x]=sinf(t); }
 for(int y=0;y<H;y++){ f t=(.5f-(y+.5f)/H)*3.14159265f; g->cp[y]=cosf(t); g->sp[y]=sinf(t); }
 return g; }
static inline void dirv(const Grid*g,int x,int y,f*d){
 if(FLAT[0]>0){ f a=((x+.5f)/g->W-.5f)*2*FLAT[0],b=(.5f-(y+.5f)/g->H)*2*FLAT[0]*g->H/g->W; for(int r=0;r<3;r++)d[r]=FLAT[1+3*r]*a+FLAT[2+3*r]*b-FLAT[3+3*r]; return; }
 d[0]=g->cp[y]*g->c[x]; d[1]=-g->cp[y]*g->s[x]; d[2]=g->sp[y]; }
// reg: 0 = weighted mean; 1 = weighted first-order fit in the normal (gives bump shading back)
void up_band(int W,int H,const f*lo,const f*conf,int w,int h,int y0,int y1,const f*hn,const f*hz,f*o,f sn,f sp,f ss,int reg){
 const Grid*gl=grid(W,H),*gh=grid(w,h); long N=(long)W*H; const f*LN=lo+9*N,*LZ=lo+12*N,*CD=lo+13*N,*CG=lo+14*N; f sc=(f)W/w; long B=(long)(y1-y0)*w;
 #pragma omp parallel for schedule(dynamic,4)
 for(int y=y0;y<y1;y++) for(int x=0;x<w;x++){
  long hp=(long)(y-y0)*w+x; const f*n=hn+3*hp; f z=hz[hp]<60?hz[hp]:60; f d[3],P[3]; dirv(gh,x,y,d); for(int c=0;c<3;c++)P[c]=d[c]*z;
  f nl=1/sqrtf(n[0]*n[0]+n[1]*n[1]+n[2]*n[2]+1e-12f); f cu=(x+.5f)*sc-.5f,cv=(y+.5f)*sc-.5f; int iu=(int)floorf(cu+.5f),iv=(int)floorf(cv+.5f);
  f acc[9],sw,sg; f M[10],R4[4][9];
  for(int lvl=0;lvl<3;lvl++){ int r=2+2*lvl; f s2=ss*(1+2*lvl); s2=1/(2*s2*s2); f spl=sp*(1+3*lvl),snl=sn/(1+3*lvl);
   sw=sg=0; memset(acc,0,sizeof acc); memset(M,0,sizeof M); memset(R4,0,sizeof R4);
   for(int j=-r;j<=r;j++){ int q=iv+j; if(q<0||q>=H)continue; for(int i=-r;i<=r;i++){ int p=iu+i; p=p<0?p+W:p>=W?p-W:p; long k=(long)q*W+p;
    f du=iu+i-cu,dv=q-cv; const f*m=LN+3*k; f lz=LZ[k]; f e[3]; dirv(gl,p,q,e); f pd=0,e2=0,nd=0; f dn3[3];
    for(int c=0;c<3;c++){ f t=e[c]*lz-P[c]; pd+=n[c]*t; e2+=t*t; dn3[c]=m[c]-n[c]; nd+=dn3[c]*dn3[c]; } pd*=nl;
    f ex=(du*du+dv*dv)*s2+nd*snl+pd*pd/(z*z*spl*spl+1e-8f)+e2/(z*z*.09f+1e-8f); if(ex>40&&lvl<2)continue; f wt=expf(-(ex<60?ex:60))*conf[k]; if(lvl==2)wt+=1e-7f/((1+ex)*(1+ex)); // last resort: the nearest surface, never black
    f wg=wt*CG[k]; wt*=CD[k]; sw+=wt; sg+=wg; // lighting is undefined where the low albedo is nil
    const f*L0=lo+3*k,*L1=lo+3*(N+k),*L2=lo+3*(2*N+k);
    f v[9]={L0[0],L0[1],L0[2],L1[0],L1[1],L1[2],L2[0],L2[1],L2[2]}; for(int c=0;c<6;c++)acc[c]+=wt*v[c]; for(int c=6;c<9;c++)acc[c]+=wg*v[c];
    if(reg&&lvl==0){ M[0]+=wt*dn3[0]*dn3[0];M[1]+=wt*dn3[0]*dn3[1];M[2]+=wt*dn3[0]*dn3[2];M[3]+=wt*dn3[1]*dn3[1];M[4]+=wt*dn3[1]*dn3[2];M[5]+=wt*dn3[2]*dn3[2];
     for(int a=0;a<3;a++){ M[6+a]+=wt*dn3[a]; for(int c=0;c<6;c++)R4[a][c]+=wt*dn3[a]*v[c]; } } } }
   if((sw>3e-3f&&sg>3e-3f)||lvl==2){ f iw=1/(sw+1e-14f),ig=1/(sg+1e-14f); for(int c=0;c<6;c++)acc[c]*=iw; for(int c=6;c<9;c++)acc[c]*=ig;
    if(reg&&lvl==0&&sw>.05f){ f g[3]={M[6]*iw,M[7]*iw,M[8]*iw}; f lam=2e-3f; // centred ridge regression on the normal
     f a=M[0]*iw-g[0]*g[0]+lam,b=M[1]*iw-g[0]*g[1],c_=M[2]*iw-g[0]*g[2],d_=M[3]*iw-g[1]*g[1]+lam,e_=M[4]*iw-g[1]*g[2],f_=M[5]*iw-g[2]*g[2]+lam;
     f A=d_*f_-e_*e_,Bc=c_*e_-b*f_,C=b*e_-c_*d_,det=a*A+b*Bc+c_*C,id=1/(det+1e-20f); f D=a*f_-c_*c_,E=b*c_-a*e_,F=a*d_-b*b;
     f u0=-(A*g[0]+Bc*g[1]+C*g[2])*id,u1=-(Bc*g[0]+D*g[1]+E*g[2])*id,u2=-(C*g[0]+E*g[1]+F*g[2])*id;
     for(int c=0;c<6;c++){ f r0=R4[0][c]*iw-g[0]*acc[c],r1=R4[1][c]*iw-g[1]*acc[c],r2=R4[2][c]*iw-g[2]*acc[c]; f dl=u0*r0+u1*r1+u2*r2; f lim=.35f*acc[c]; acc[c]+=dl>lim?lim:dl<-lim?-lim:dl; } }
    break; } }
  for(int s=0;s<3;s++)for(int c=0;c<3;c++)o[3*(B*s+hp)+c]=acc[3*s+c]; } }
// confidence of low pixels: low where the 3x3 neighbourhood is not one surface (mixed pixels carry mixed light)
void conf_map(int W,int H,const f*lo,f*conf){ const Grid*gl=grid(W,H); long N=(long)W*H; const f*LN=lo+9*N,*LZ=lo+12*N;
 #pragma omp parallel for
 for(int y=0;y<H;y++)for(int x=0;x<W;x++){ long k=(long)y*W+x; const f*n=LN+3*k; f d[3]; dirv(gl,x,y,d); f z=LZ[k]; f s=0; int c0=0;
  for(int j=-1;j<=1;j++)for(int i=-1;i<=1;i++){ if(!i&&!j)continue; int q=y+j; if(q<0||q>=H)continue; int p=(x+i+W)%W; long m=(long)q*W+p; f e[3]; dirv(gl,p,q,e); f pd=0; for(int c=0;c<3;c++)pd+=n[c]*(e[c]*LZ[m]-d[c]*z); s+=fabsf(pd)<.02f*z; c0++; }
  f l=sqrtf(n[0]*n[0]+n[1]*n[1]+n[2]*n[2]); f t=s/c0; conf[k]=(.05f+.95f*t*t)*(l>.9f?1:.1f+.9f*l*l); } }
// contact: joint filter (normal, plane) of the few-sample occlusion of rows 0..h-1 of a band whose true rows are y0-top.. of H; a,o: 1 channel; 5x5 taps `step` pixels apart
void contact(int w,int h,int top,int H,const f*a,const f*n,const f*z,f*o,int step){ const Grid*gh=grid(w,H);
 #pragma omp parallel for schedule(dynamic,4)
 for(int y=0;y<h;y++){ f lat=((top+y+.5f)/H-.5f)*3.14159265f,cs=FLAT[0]>0?1:cosf(lat); int r=2,sx=step*(int)(1/(cs>.12f?cs:.12f)+.5f);
  for(int x=0;x<w;x++){ long k=(long)y*w+x; const f*nn=n+3*k; f d[3],P[3]; dirv(gh,x,top+y,d); for(int c=0;c<3;c++)P[c]=d[c]*z[k]; f s=0,ws=0;
   if(z[k]>=60){ o[k]=1; continue; }
   f nl=nn[0]*nn[0]+nn[1]*nn[1]+nn[2]*nn[2],edge=nl<.9f?1e-2f:1; // an edge pixel has no plane of its own
   for(int j=-r;j<=r;j++){ int v=y+j*step; if(v<0||v>=h)continue; for(int i=-r;i<=r;i++){ int u=x+i*sx; u=u<0?u+w:u>=w?u-w:u; long m=(long)v*w+u; const f*q=n+3*m;
     f dn=(q[0]-nn[0])*(q[0]-nn[0])+(q[1]-nn[1])*(q[1]-nn[1])+(q[2]-nn[2])*(q[2]-nn[2]); if(dn*edge>.3f)continue; f e[3]; dirv(gh,u,top+v,e); f pd=0; for(int c=0;c<3;c++)pd+=nn[c]*(e[c]*z[m]-P[c]); pd/=z[k];
     f t=(dn*10+pd*pd*4e4f)*edge+(f)(i*i+j*j)*.2f; if(t>12)continue; f wt=expf(-t); s+=wt*a[m]; ws+=wt; } }
   o[k]=ws>0?s/ws:a[k]; } } }
// the sun's own light comes from one or two samples a pixel, so penumbrae are grains of lit and unlit. sun_guide: its mean on the same surface (3x3);
// sun_pass: mean over taps where the guide is alike: wide within a penumbra, along the edge of a hard shadow. l,o: 3 channels, g: 1; rows as in contact; todo: 0 where no sun is near; sig: the sun's full light x tolerance
static inline f alike(const Grid*gh,int w,const f*n,const f*z,long k,long m,int u,int v,const f*P){ const f*a=n+3*k,*q=n+3*m;
 f dn=(q[0]-a[0])*(q[0]-a[0])+(q[1]-a[1])*(q[1]-a[1])+(q[2]-a[2])*(q[2]-a[2]); if(dn>.3f)return 0; f e[3]; dirv(gh,u,v,e); f pd=0; for(int c=0;c<3;c++)pd+=a[c]*(e[c]*z[m]-P[c]); pd/=z[k];
 f t=dn*8+pd*pd*4e4f; return t>12?0:expf(-t); }
void sun_guide(int w,int h,int top,int H,const f*l,const f*n,const f*z,const unsigned char*todo,f*g){ const Grid*gh=grid(w,H);
 #pragma omp parallel for schedule(dynamic,4)
 for(int y=0;y<h;y++){ f cs=FLAT[0]>0?1:cosf(((top+y+.5f)/H-.5f)*3.14159265f); int sx=(int)(1/(cs>.12f?cs:.12f)+.5f);
  for(int x=0;x<w;x++){ long k=(long)y*w+x; if(!todo[k]){ g[k]=0; continue; } f d[3],P[3]; dirv(gh,x,top+y,d); for(int c=0;c<3;c++)P[c]=d[c]*z[k]; f s=0,ws=1e-6f;
   for(int j=-1;j<=1;j++){ int v=y+j; if(v<0||v>=h)continue; for(int i=-1;i<=1;i++){ int u=((x+i*sx)%w+w)%w; long m=(long)v*w+u; f wt=alike(gh,w,n,z,k,m,u,top+v,P)*(1.f-.25f*(i*i+j*j)); if(wt<=0)continue; s+=wt*(l[3*m]+l[3*m+1]+l[3*m+2]); ws+=wt; } }
   g[k]=s/(3*ws); } } }
void sun_pass(int w,int h,int top,int H,const f*l,const f*g,const f*n,const f*z,f*o,int step,f sig){ const Grid*gh=grid(w,H); f is=1/(2*sig*sig);
 #pragma omp parallel for schedule(dynamic,4)
 for(int y=0;y<h;y++){ f cs=FLAT[0]>0?1:cosf(((top+y+.5f)/H-.5f)*3.14159265f); int sx=step*(int)(1/(cs>.12f?cs:.12f)+.5f);
  for(int x=0;x<w;x++){ long k=(long)y*w+x; if(g[k]<=0){ for(int c=0;c<3;c++)o[3*k+c]=l[3*k+c]; continue; }
   f d[3],P[3]; dirv(gh,x,top+y,d); for(int c=0;c<3;c++)P[c]=d[c]*z[k]; f s[3]={0,0,0},ws=1e-6f;
   for(int j=-2;j<=2;j++){ int v=y+j*step; if(v<0||v>=h)continue; for(int i=-2;i<=2;i++){ int u=((x+i*sx)%w+w)%w; long m=(long)v*w+u; f t=(g[m]-g[k])*(g[m]-g[k])*is; if(t>8)continue; f wt=expf(-t)*alike(gh,w,n,z,k,m,u,top+v,P); for(int c=0;c<3;c++)s[c]+=wt*l[3*m+c]; ws+=wt; } }
   for(int c=0;c<3;c++)o[3*k+c]=s[c]/ws; } } }
