// view: linear light -> display values 0..1.  gcc -O3 -march=native -ffast-math -fopenmp -shared -fPIC tonemap.c -lm -o tonemap.so
// Filmic log shaper, desaturation cube (n^3, red slowest), contrast curves; then split toning and grain.
#include <math.h>
typedef float f;
static f lin(const f*c,int n,f x){ x=x<0?0:x>1?1:x; x*=n-1; int i=(int)x; if(i>n-2)i=n-2; x-=i; return c[i]*(1-x)+c[i+1]*x; }
static unsigned mixbits(unsigned h){ h^=h>>16; h*=0x7feb352dU; h^=h>>15; h*=0x846ca68bU; h^=h>>16; return h; }
// p: gain, contrast (0..1 between the two curves), saturation, warm highlights, cool shadows, grain
void view(long n,long first,const f*in,f*out,const f*cube,int s,const f*c0,const f*c1,int m,const f*p){
 #pragma omp parallel for schedule(static)
 for(long k=0;k<n;k++){ f t[3],d[3]; int i[3]; 
  for(int c=0;c<3;c++){ f x=in[3*k+c]*p[0]; x=x>1e-8f?(log2f(x)+12.473931188f)/25.f:0; x=x<0?0:x>1?1:x; x*=s-1; i[c]=(int)x; if(i[c]>s-2)i[c]=s-2; t[c]=x-i[c]; }
  for(int c=0;c<3;c++)d[c]=0;
  for(int q=0;q<8;q++){ int a=q>>2,b=q>>1&1,e=q&1; f w=(a?t[0]:1-t[0])*(b?t[1]:1-t[1])*(e?t[2]:1-t[2]); const f*v=cube+3*(((long)(i[0]+a)*s+i[1]+b)*s+i[2]+e); for(int c=0;c<3;c++)d[c]+=w*v[c]; }
  for(int c=0;c<3;c++){ f x=d[c]/.66f; d[c]=(1-p[1])*lin(c0,m,x)+p[1]*lin(c1,m,x); }
  f l=.2126f*d[0]+.7152f*d[1]+.0722f*d[2]; for(int c=0;c<3;c++)d[c]=l+p[2]*(d[c]-l);
  f hi=l*l*(1-l)*4,lo=(1-l)*(1-l)*l*4; d[0]+=p[3]*hi-p[4]*lo; d[1]+=.35f*p[3]*hi; d[2]+=p[4]*lo-p[3]*hi;
  unsigned h=mixbits((unsigned)(first+k)*2654435761U+17U); f g=((h&1023)+(h>>10&1023)+(h>>20&1023))/1023.f-1.5f; g*=p[5]*(.35f+1.3f*l*(1-l)*2);
  for(int c=0;c<3;c++){ f x=d[c]+g; out[3*k+c]=x<0?0:x>1?1:x; } } }
// few samples leave edges ragged: where there is a clear edge, a short blur along it (display values, rows of w, wrapping sideways)
void along(int w,int h,const unsigned char*in,unsigned char*out){
 #pragma omp parallel for schedule(static)
 for(int y=0;y<h;y++)for(int x=0;x<w;x++){ const unsigned char*p=in+3*((long)y*w+x); unsigned char*o=out+3*((long)y*w+x); f l[3][3];
  for(int j=-1;j<=1;j++)for(int i=-1;i<=1;i++){ int v=y+j,u=x+i; v=v<0?0:v>=h?h-1:v; u=u<0?u+w:u>=w?u-w:u; const unsigned char*q=in+3*((long)v*w+u); l[j+1][i+1]=.3f*q[0]+.59f*q[1]+.11f*q[2]; }
  f gx=l[0][2]+2*l[1][2]+l[2][2]-l[0][0]-2*l[1][0]-l[2][0],gy=l[2][0]+2*l[2][1]+l[2][2]-l[0][0]-2*l[0][1]-l[0][2],m=sqrtf(gx*gx+gy*gy);
  f k=(m-60)/120; if(k<=0){ o[0]=p[0];o[1]=p[1];o[2]=p[2]; continue; } if(k>1)k=1;
  f dx=-gy/m,dy=gx/m,acc[3]={0,0,0},ws=0;
  for(int t=-3;t<=3;t++){ f fx=x+dx*t*.8f,fy=y+dy*t*.8f; int ix=(int)floorf(fx),iy=(int)floorf(fy); f a=fx-ix,b=fy-iy,wt=expf(-t*t*.22f); ws+=wt;
   for(int j=0;j<2;j++)for(int i=0;i<2;i++){ int u=ix+i,v=iy+j; v=v<0?0:v>=h?h-1:v; u=(u%w+w)%w; const unsigned char*q=in+3*((long)v*w+u); f s=wt*(i?a:1-a)*(j?b:1-b); for(int c=0;c<3;c++)acc[c]+=s*q[c]; } }
  for(int c=0;c<3;c++)o[c]=(unsigned char)(p[c]*(1-k)+k*acc[c]/ws+.5f); } }
