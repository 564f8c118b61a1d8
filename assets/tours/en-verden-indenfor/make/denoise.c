// dn: dual-buffer, feature-guided NLM denoiser for equirect Cycles passes (no OIDN needed).  gcc -O3 -march=native -ffast-math -fopenmp dn.c -lm -o dn
// usage: dn W H in.raw out.raw   in = float32 planes, per pixel interleaved per plane(3): A0 A1 A2 B0 B1 B2 N P (A=half buffer seed1: 0 diff-direct 1 diff-indirect 2 glossy; B=seed2)
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <math.h>
#include <omp.h>
typedef float f; static int W,H; static long N;
#define T 48
#define PR 2
#define E (T+2*PR)
static inline int wx(int x){x%=W;return x<0?x+W:x;} static inline int cy(int y){return y<0?0:y>=H?H-1:y;}
static inline f lum(const f*c){return .3f*c[0]+.55f*c[1]+.15f*c[2];}
static void firefly(f*a){ f*o=malloc(N*12); memcpy(o,a,N*12);
 #pragma omp parallel for schedule(dynamic,16)
 for(int y=0;y<H;y++)for(int x=0;x<W;x++){ f mx=0,sm=0; int n=0; for(int j=-2;j<=2;j++)for(int i=-2;i<=2;i++){ if(!i&&!j)continue; f l=lum(a+3*((long)cy(y+j)*W+wx(x+i))); sm+=fabsf(l); n++; if(l>mx)mx=l; }
  f t=sm/n*3+.02f; f l=fabsf(lum(a+3*((long)y*W+x))); if(l>t) for(int c=0;c<3;c++) o[3*((long)y*W+x)+c]*=t/l; }
 memcpy(a,o,N*12); free(o);}
// weights from g (guide), var v; filters src -> dst
static void nlm(int sxm,const f*src,const f*g,const f*v,const f*nr,const f*ps,f*dst,int R,f k,f sn,f sp){
 int nty=(H+T-1)/T,ntx=(W+T-1)/T;
 #pragma omp parallel
 { f*d=malloc(E*E*4),*h=malloc(E*E*4),*acc=malloc(T*T*16),*wgt=malloc(T*T*4);
 #pragma omp for schedule(dynamic,1) collapse(2)
 for(int ty=0;ty<nty;ty++)for(int tx=0;tx<ntx;tx++){ int y0=ty*T,x0=tx*T; memset(acc,0,T*T*16);
  f lat=((y0+T/2.f)/H-.5f)*M_PI; int sx=(int)(1/fmaxf(cosf(lat),.12f)+.5f); if(sx<1)sx=1; if(sx>sxm)sx=sxm;
  for(int dy=-R;dy<=R;dy++)for(int dx=-R;dx<=R;dx++){ if(dx*dx+dy*dy>R*R+R)continue; int ox=dx*sx;
   for(int j=0;j<E;j++){ int y=cy(y0+j-PR),yq=cy(y0+j-PR+dy); const f*gp=g+(long)y*W,*gq=g+(long)yq*W,*vp=v+(long)y*W,*vq=v+(long)yq*W;
    int xb=x0-PR; f*dd=d+j*E;
    if(xb>=0&&xb+E<=W&&xb+ox>=0&&xb+ox+E<=W){ const f*a=gp+xb,*b=gq+xb+ox,*va=vp+xb,*vb=vq+xb+ox;
     for(int i=0;i<E;i++){ f df=a[i]-b[i]; f mv=va[i]<vb[i]?va[i]:vb[i]; dd[i]=(df*df-(va[i]+mv))/(1e-6f+k*k*(va[i]+vb[i])); } }
    else for(int i=0;i<E;i++){ int x=wx(xb+i),xq=wx(xb+i+ox); f df=gp[x]-gq[xq],a=vp[x],b=vq[xq]; f mv=a<b?a:b; dd[i]=(df*df-(a+mv))/(1e-6f+k*k*(a+b)); } }
   for(int j=0;j<E;j++)for(int i=PR;i<E-PR;i++){ f s=0; for(int q=-PR;q<=PR;q++)s+=d[j*E+i+q]; h[j*E+i]=s; }
   for(int j=0;j<T;j++){ int y=y0+j; if(y>=H)break; int yq=y+dy; if(yq<0||yq>=H)continue;
    for(int i=0;i<T;i++){ f s=0; for(int q=0;q<=2*PR;q++) s+=h[(j+q)*E+i+PR]; s*=1.f/((2*PR+1)*(2*PR+1)); int x=x0+i; x=x<W?x:W-1; int xq=wx(x+ox); long p=(long)y*W+x,q=(long)yq*W+xq;
     const f*n=nr+3*p,*m=nr+3*q,*a=ps+3*p,*b=ps+3*q; f nx=n[0]-m[0],ny=n[1]-m[1],nz=n[2]-m[2]; f e0=b[0]-a[0],e1=b[1]-a[1],e2=b[2]-a[2]; f pd=n[0]*e0+n[1]*e1+n[2]*e2; f r2=a[0]*a[0]+a[1]*a[1]+a[2]*a[2];
     f fd=(nx*nx+ny*ny+nz*nz)*sn+pd*pd/(r2*sp+1e-8f)+(e0*e0+e1*e1+e2*e2)/(r2*.04f+1e-8f); f t=(s>0?s:0)+fd; f ww=expf(-(t>60?60:t)); if(dx*dx<=1&&dy*dy<=1&&ww<.06f)ww=.06f; wgt[j*T+i]=ww; }
    for(int i=0;i<T;i++){ int x=x0+i; if(x>=W)break; f w=wgt[j*T+i]; const f*c=src+3*((long)yq*W+wx(x+ox)); f*o=acc+4*(j*T+i); o[0]+=w*c[0];o[1]+=w*c[1];o[2]+=w*c[2];o[3]+=w; } } }
  for(int j=0;j<T&&y0+j<H;j++)for(int i=0;i<T&&x0+i<W;i++){ f*o=acc+4*(j*T+i); f*q=dst+3*((long)(y0+j)*W+x0+i); f iw=1/(o[3]+1e-12f); q[0]=o[0]*iw;q[1]=o[1]*iw;q[2]=o[2]*iw; } }
 free(d);free(h);free(acc);free(wgt);} }
static void boxv(f*v,int r){ f*t=malloc(N*4);
 #pragma omp parallel for
 for(int y=0;y<H;y++)for(int x=0;x<W;x++){ f s=0; for(int i=-r;i<=r;i++)s+=v[(long)y*W+wx(x+i)]; t[(long)y*W+x]=s/(2*r+1);} 
 #pragma omp parallel for
 for(int y=0;y<H;y++)for(int x=0;x<W;x++){ f s=0; for(int i=-r;i<=r;i++)s+=t[(long)cy(y+i)*W+x]; v[(long)y*W+x]=s/(2*r+1);} free(t);}
int main(int c,char**a){ W=atoi(a[1]);H=atoi(a[2]);N=(long)W*H; int stretch=c>5?atoi(a[5]):6; /* 1 for perspective pictures */ f*in=malloc(N*12*8); FILE*fp=fopen(a[3],"rb"); if(fread(in,12,N*8,fp)!=(size_t)N*8){puts("short");return 1;} fclose(fp);
 f*A[3],*B[3],*nr=in+N*3*6,*ps=in+N*3*7; for(int i=0;i<3;i++){A[i]=in+N*3*i;B[i]=in+N*3*(3+i);} 
 f*ga=malloc(N*4),*gb=malloc(N*4),*v=malloc(N*4),*oa=malloc(N*12),*ob=malloc(N*12); fp=fopen(a[4],"wb");
 int R[3]={7,9,5}; f K[3]={.75f,1.2f,.6f};
 for(int s=0;s<3;s++){ double t0=omp_get_wtime(); firefly(A[s]); firefly(B[s]);
  for(int pass=0;pass<2;pass++){ // pass 0: full cross filter; pass 1: small clean-up on the result
   for(long i=0;i<N;i++){ ga[i]=lum(A[s]+3*i); gb[i]=lum(B[s]+3*i); f d=ga[i]-gb[i]; v[i]=d*d*.5f; } boxv(v,pass?3:4);
   if(pass){ for(long i=0;i<N;i++) v[i]+=1e-7f; }
   int r=pass?(R[s]+1)/2:R[s]; f sn=1/(.14f*.14f),sp=.006f*.006f;
   nlm(pass?1:stretch,A[s],gb,v,nr,ps,oa,r,K[s],sn,sp); nlm(pass?1:stretch,B[s],ga,v,nr,ps,ob,r,K[s],sn,sp); memcpy(A[s],oa,N*12); memcpy(B[s],ob,N*12); }
  for(long i=0;i<3*N;i++) oa[i]=.5f*(A[s][i]+B[s][i]); fwrite(oa,12,N,fp); fprintf(stderr,"signal %d %.1fs\n",s,omp_get_wtime()-t0); }
 fclose(fp); return 0; }
