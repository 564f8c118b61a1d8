/* The joint filter of denoise.py: one pass over all pixels, a weighted mean over a disc. Arrays are rows x columns x channels of floats.
   light: 3 channels, guided by normal, base (colour), depth, mask (1 where there is a figure) and, if given, log of a first smoothing. */
#include <math.h>
#include <stddef.h>

static float sq(float a) { return a * a; }

void gather(int h, int w, int r, const float *light, const float *nor, const float *base, const float *z, const float *mask, const float *guide, float *out) {
    for (int y = 0; y < h; y++)
        for (int x = 0; x < w; x++) {
            size_t p = (size_t)y * w + x;
            float acc[3] = {0, 0, 0}, sum = 0;
            if (mask[p] > 0)
                for (int i = -r; i <= r; i++)
                    for (int j = -r; j <= r; j++) {
                        int yy = y + i, xx = x + j, d = i * i + j * j;
                        if (d > r * r + 1 || yy < 0 || xx < 0 || yy >= h || xx >= w) continue;
                        size_t q = (size_t)yy * w + xx;
                        if (mask[q] <= 0) continue;
                        float e = 0, b = 0, g = 0;
                        for (int k = 0; k < 3; k++) {
                            e += sq(nor[3 * q + k] - nor[3 * p + k]);
                            b += sq(base[3 * q + k] - base[3 * p + k]);
                            if (guide) g += sq(guide[3 * q + k] - guide[3 * p + k]);
                        }
                        float f = e / 0.045f + b / 0.012f + sq(z[q] - z[p]) / 0.0004f;
                        f = guide ? f + g / 0.05f + d / (2.0f * r * r) : f * 0.5f;
                        float k = expf(-fminf(f, 40));
                        for (int c = 0; c < 3; c++) acc[c] += light[3 * q + c] * k;
                        sum += k;
                    }
            for (int c = 0; c < 3; c++) out[3 * p + c] = acc[c] / fmaxf(sum, 1e-6f);
        }
}
