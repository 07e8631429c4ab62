// The model of the account (docs/methods.md) in Stan, written from its text and not from the TypeScript, so that each
// can be held against the other. Stan 2.21 syntax. Months are 0-based in the data, blocks, regimes and hosts 1-based.
functions {
  real lphi(real x) {            // ln Phi(x): erfc above -30, asymptotic series below
    if (x > 5) return log1p(-0.5 * erfc(x / sqrt(2.0)));
    if (x > -30) return log(0.5 * erfc(-x / sqrt(2.0)));
    {
      real i = 1 / square(x);
      return -0.5 * square(x) - log(-x) - 0.5 * log(2 * pi())
             + log1p(-i * (1 - 3 * i * (1 - 5 * i * (1 - 7 * i * (1 - 9 * i)))));
    }
  }
  real loc_or_lin(real q, int tr) { // tr 1 ln q, 2 logit q, 3 q, 4 logit(1 - exp(-q)) = ln(exp(q) - 1)
    if (tr == 1) return log(q);
    if (tr == 2) return log(q) - log1m(q);
    if (tr == 4) return log(expm1(q));
    return q;
  }
}
data {
  int<lower=1> C;
  int<lower=2> T;
  int<lower=1> E;                // events
  int te[E];                     // sorted
  vector[E] fe;                  // share of the first month left
  vector[E] W0;                  // persons
  real b0;                       // persons per month
  int A_;                        // return events
  int ta[A_];
  real N0;
  vector[C] mc;
  int R;
  int reg[T];                    // regime of each month, 1..R
  int K;                         // number of knots of g
  int Y;                         // number of blocks of <= 12 months
  int yb[T];                     // block of each month, 1..Y
  int NP;                        // permit hosts, ascending
  int NB;                        // bases
  int bt[NB];                    // 1 log, 2 logit
  vector[NB] bv;
  vector[NB] bs;
  int NW;                        // distinct waves
  int w0[NW];
  int w1[NW];
  int wl[NW];                    // last claim month of each wave
  int N;                         // rows, sorted by group
  int q[N];
  int nh[N];                     // hosts in the set, 0 = all
  int hb[N];                     // the set is hl[hb .. hb+nh-1]
  int NH;
  int hl[NH];
  int t0[N];
  int t1[N];
  int form[N];                   // 1 band, 2 balance, 3 at least, 4 up to
  vector[N] y;
  vector[N] s;
  int bk[N];                     // index of the base, 0 = none
  int wv[N];
  int kx[N];                     // index into kappa (permits)
  int G;
  int g0[G];
  int g1[G];
  int gk[G];                     // kind 1..6
  int gR[G];                     // 1 = class return
  int gany[G];
  int gset[G];
  int hasR;
  int D;
}
transformed data {
  vector[6] tauL0 = [.15, .12, .25, .30, .50, .35]';
  vector[6] tauR0 = [.25, .20, .35, .45, .80, .50]';
  vector[6] sig0  = [.08, .06, .12, .15, .20, .10]';
  vector[6] meanR = [0, 0, 0, 0, 0, -.3]';
  int tr[14] = {1, 1, 1, 2, 2, 1, 1, 1, 1, 3, 4, 4, 4, 4};
  int NTOT = 10 + C;
}
parameters {
  vector[D] z;
}
transformed parameters {
  vector[NTOT] tot;
  real ll = 0;
  {
    int o = 0;
    real b; vector[T] x; vector[T] d; vector[T] acc = rep_vector(0, T);
    vector[E] W; vector[E] rho; vector[C] a;
    vector[C] pi_[R]; vector[C] pis[R]; vector[C] pil[R]; vector[R] spl;
    real psi0; vector[R] psir; vector[C] psic;
    real p; real th;
    real H0; vector[C] eta; vector[K] g; vector[T] lgt; vector[T] Dt; vector[C] nu[Y]; vector[C] hy[Y]; vector[C] my[Y];
    real M0; vector[C] em; vector[C] w; vector[NP] kap; vector[NB] base; vector[A_] zn; vector[C] zh[A_]; real kd;
    vector[6] be; vector[6] tau; vector[6] sg; vector[6] beR = meanR; vector[6] tauR = tauR0;
    matrix[T, C] A; matrix[T, C] B; matrix[T, C] pR; matrix[T, C] pO;
    vector[T] SA; vector[T] SB; vector[T] RA; vector[T] RB; vector[T] P; vector[T] O; vector[T] ls;
    vector[T] wA[NW]; vector[T] wB[NW]; vector[T] wL[NW]; vector[T] wD[NW];
    matrix[N, 2] loc = rep_matrix(0, N, 2);

    // ---- unpack
    b = b0 * exp(1.3 * z[1]); o = 1;
    x[1] = .25 / sqrt(1 - .85^2) * z[o + 1];
    for (t in 2:T) x[t] = .85 * x[t - 1] + .25 * z[o + t];
    o += T;
    for (e in 1:E) W[e] = W0[e] * exp(.8 * z[o + e]);
    o += E;
    for (e in 1:E) rho[e] = inv_logit(.8 * z[o + e]);
    o += E;
    a = segment(z, o + 1, C); o += C;
    for (r in 1:R) { pi_[r] = softmax(mc + a + .4 * segment(z, o + 1, C)); o += C; }
    psi0 = z[o + 1]; o += 1;
    psir = segment(z, o + 1, R); o += R;
    psic = segment(z, o + 1, C); o += C;
    p = inv_logit(-.85 + .4 * z[o + 1]);
    th = inv_logit(.5 + 1.4 * z[o + 2]);
    H0 = z[o + 3]; o += 3;
    eta = segment(z, o + 1, C); o += C;
    g[1] = .4 / sqrt(1 - .9^2) * z[o + 1];
    for (j in 2:K) g[j] = .9 * g[j - 1] + .4 * z[o + j];
    o += K;
    for (k in 1:Y) { nu[k] = segment(z, o + 1, C); o += C; }
    M0 = z[o + 1]; o += 1;
    em = segment(z, o + 1, C); o += C;
    w = softmax(.5 * mc + .7 * segment(z, o + 1, C)); o += C;
    for (i in 1:NP) kap[i] = exp(-.2 + .5 * z[o + i]);
    o += NP;
    for (i in 1:NB) base[i] = bt[i] == 1 ? bv[i] * exp(bs[i] * z[o + i]) : bv[i] * inv_logit(bs[i] * z[o + i]);
    o += NB;
    zn = segment(z, o + 1, A_); o += A_;
    for (k in 1:A_) { zh[k] = segment(z, o + 1, C); o += C; }
    kd = .5 + .3 * z[o + 1]; o += 1;
    be = tauL0 .* segment(z, o + 1, 6); o += 6;
    tau = tauL0 .* exp(.4 * segment(z, o + 1, 6)); o += 6;
    sg = sig0 .* exp(.4 * segment(z, o + 1, 6)); o += 6;
    if (hasR) {
      beR = meanR + tauR0 .* segment(z, o + 1, 6); o += 6;
      tauR = tauR0 .* exp(.4 * segment(z, o + 1, 6)); o += 6;
    }
    if (o != D) reject("layout of z: ", o, " numbers used, D = ", D);

    // ---- departures
    acc = rep_vector(b, T);
    for (e in 1:E) {
      real k = W[e] * (1 - rho[e]);
      for (t in (te[e] + 1):T) {
        acc[t] += fe[e] * k;
        if (t < T) acc[t + 1] += (1 - fe[e]) * k;
        k *= rho[e];
      }
    }
    d = exp(x) .* acc;
    for (r in 1:R) {
      pis[r] = pi_[r] .* inv_logit(-1.2 + 1.5 * psi0 + .4 * psir[r] + .5 * psic);
      pil[r] = pi_[r] - pis[r];
      spl[r] = sum(pil[r]);
    }
    for (t in 1:T) {
      int j = (t - 1) / 3;
      int f = (t - 1) - 3 * j;
      lgt[t] = f == 0 ? g[j + 1] : g[j + 1] + f / 3.0 * (g[j + 2] - g[j + 1]);
      for (k in 1:A_) if (t - 1 >= ta[k]) lgt[t] += 2 + 1.5 * zn[k];
      Dt[t] = (1 + fmax(0, t - 1 - te[1]) / 12) ^ (-kd);
    }
    for (k in 1:Y) {
      vector[C] e_ = log(.006) + 1.5 * H0 + .8 * eta + .6 * nu[k];
      for (i in 1:A_) if (k >= yb[ta[i] + 1]) e_ += .8 * zh[i];
      hy[k] = exp(e_);
      my[k] = exp(log(.006) + 1.2 * M0 + .5 * em + .6 * nu[k]);
    }
    // ---- dynamics
    A[1] = (d[1] * pis[reg[1]])';
    B[1] = (d[1] * pil[reg[1]])';
    pR[1] = rep_row_vector(0, C); pO[1] = rep_row_vector(0, C);
    RA[1] = 0; RB[1] = 0; P[1] = 0; O[1] = 0; ls[1] = d[1] * spl[reg[1]];
    SA[1] = sum(A[1]); SB[1] = sum(B[1]);
    for (t in 2:T) {
      vector[C] H = hy[yb[t]] * (exp(lgt[t]) * Dt[t]);
      vector[C] M = my[yb[t]] * Dt[t];
      vector[C] den = inv(1 + H + M);
      row_vector[C] rb; row_vector[C] ob;
      real mv = (1 - th) * p * SA[t - 1];
      pR[t] = (H .* den)';
      pO[t] = (M .* den)';
      rb = pR[t] .* B[t - 1];
      ob = pO[t] .* B[t - 1];
      RB[t] = sum(rb); O[t] = sum(ob);
      RA[t] = th * p * SA[t - 1];
      P[t] = O[t] + mv;
      ls[t] = d[t] * spl[reg[t]] + mv;
      A[t] = (1 - p) * A[t - 1] + (d[t] * pis[reg[t]])';
      B[t] = B[t - 1] - rb - ob + (d[t] * pil[reg[t]] + w * P[t])';
      SA[t] = sum(A[t]); SB[t] = sum(B[t]);
    }
    // ---- wave cohorts: the same recursion, inflow only in [w0, w1]
    for (i in 1:NW) {
      real a_ = 0; row_vector[C] b_ = rep_row_vector(0, C); real l_ = 0;
      wA[i] = rep_vector(0, T); wB[i] = rep_vector(0, T); wL[i] = rep_vector(0, T);
      wD[i] = rep_vector(0, T);
      for (t in (w0[i] + 1):(wl[i] + 1)) {
        int inw = t <= w1[i] + 1;
        if (t > w0[i] + 1) {
          real mv = (1 - th) * p * a_;
          row_vector[C] ob = pO[t] .* b_;
          b_ = b_ - pR[t] .* b_ - ob + (w * (sum(ob) + mv))';
          a_ = (1 - p) * a_;
          l_ = l_ + mv;
        }
        if (inw) {
          a_ = a_ + d[t] * (1 - spl[reg[t]]);
          b_ = b_ + (d[t] * pil[reg[t]])';
          l_ = l_ + d[t] * spl[reg[t]];
        }
        wA[i][t] = a_; wB[i][t] = sum(b_); wL[i][t] = l_;
        wD[i][t] = sum(d[(w0[i] + 1):min(w1[i] + 1, t)]);
      }
    }
    // ---- locations
    for (gg in 1:G) for (S in 1:2) if (S == 1 ? gany[gg] : gset[gg]) for (i in g0[gg]:g1[gg]) {
      int all = nh[i] == 0; int u = t0[i] + 1; int t = t1[i] + 1; real Q = 0;
      int h1 = hb[i]; int h2 = hb[i] + nh[i] - 1;
      if (q[i] == 1) {                                   // stock
        if (all) Q = S == 1 ? SA[t] + SB[t] : SB[t];
        else for (n in h1:h2) Q += S == 1 ? A[t, hl[n]] + B[t, hl[n]] : B[t, hl[n]];
        if (bk[i] > 0) Q += base[bk[i]];
      } else if (q[i] == 2) {                            // left
        if (all) Q = S == 1 ? sum(d[u:t]) : sum(ls[u:t]);
        else for (n in h1:h2) for (m in u:t) Q += d[m] * (S == 1 ? pi_[reg[m]][hl[n]] : pil[reg[m]][hl[n]]);
      } else if (q[i] == 3) {                            // returned
        Q = S == 1 ? sum(RA[u:t]) + sum(RB[u:t]) : sum(RB[u:t]);
      } else if (q[i] == 4) {                            // returned share, from month 0
        Q = S == 1 ? (sum(RA[1:t]) + sum(RB[1:t])) / sum(d[1:t]) : sum(RB[1:t]) / sum(ls[1:t]);
      } else if (q[i] == 5) {                            // wave share
        int k = wv[i];
        Q = S == 1 ? 1 - (wB[k][t] + wA[k][t]) / wD[k][t] : 1 - wB[k][t] / wL[k][t];
      } else if (q[i] == 6) {                            // arrivals
        for (n in h1:h2) {
          for (m in u:t) Q += d[m] * (S == 1 ? pi_[reg[m]][hl[n]] : pil[reg[m]][hl[n]]);
          Q += w[hl[n]] * sum(P[u:t]);
        }
      } else if (q[i] == 7) {                            // left host
        for (n in h1:h2) for (m in max(u, 2):t) Q += (pR[m, hl[n]] + pO[m, hl[n]]) * B[m - 1, hl[n]] + (S == 1 ? p * A[m - 1, hl[n]] : 0);
      } else if (q[i] == 8) {                            // returned from host
        for (n in h1:h2) for (m in max(u, 2):t) Q += pR[m, hl[n]] * B[m - 1, hl[n]] + (S == 1 ? th * p * A[m - 1, hl[n]] : 0);
      } else if (q[i] == 9) {                            // permits
        Q = kap[kx[i]] * B[t, hl[h1]];
        if (bk[i] > 0) Q += base[bk[i]];
      } else if (q[i] == 10) {                           // net
        if (all) {
          Q = SB[t] - (u > 1 ? SB[u - 1] : 0);
          if (S == 1) Q += SA[t] - (u > 1 ? SA[u - 1] : 0);
        } else for (n in h1:h2) {
          Q += B[t, hl[n]] - (u > 1 ? B[u - 1, hl[n]] : 0);
          if (S == 1) Q += A[t, hl[n]] - (u > 1 ? A[u - 1, hl[n]] : 0);
        }
      } else if (q[i] == 11 || q[i] == 12) {             // return rate, onward rate
        Q = (q[i] == 11 ? sum(RB[u:t]) : sum(O[u:t])) / SB[u - 1];
      } else if (q[i] == 13) {                           // leave rate
        Q = sum(pR[u:t, hl[h1]]) + sum(pO[u:t, hl[h1]]);
      } else {                                           // return rate of host
        Q = sum(pR[u:t, hl[h1]]);
      }
      loc[i, S] = loc_or_lin(Q, tr[q[i]]);
    }
    // ---- likelihood, bias integrated out per group
    for (gg in 1:G) {
      int k = gk[gg];
      real bK = gR[gg] ? beR[k] : be[k];
      real t2 = square(gR[gg] ? tauR[k] : tau[k]);
      real s2 = square(sg[k]);
      int nS = gany[gg] + gset[gg];
      vector[2 * nS] lp;
      int n = 0;
      for (S in 1:2) if (S == 1 ? gany[gg] : gset[gg]) {
        if (form[g0[gg]] >= 3) {
          int i = g0[gg]; real sign = form[i] == 3 ? 1 : -1;
          for (j in 1:2) {
            n += 1;
            lp[n] = log(j == 1 ? .9 : .1) - log(nS)
              + lphi(sign * (loc[i, S] + bK - y[i]) / sqrt(square(s[i]) + s2 + (j == 1 ? 1 : 9) * t2));
          }
        } else {
          real sa = 0; real sb = 0; real sc = 0; real lv = 0;
          for (i in g0[gg]:g1[gg]) {
            real l = form[i] == 2 ? loc[i, S] : 1;
            real vv = square(s[i]) + s2 * square(l);
            real r = y[i] - loc[i, S] - l * bK;
            sa += square(l) / vv; sb += l * r / vv; sc += square(r) / vv; lv += log(vv);
          }
          for (j in 1:2) {
            real Tj = (j == 1 ? 1 : 9) * t2;
            n += 1;
            lp[n] = log(j == 1 ? .9 : .1) - log(nS)
              - .5 * (sc - Tj * square(sb) / (1 + Tj * sa) + lv + log1p(Tj * sa));
          }
        }
      }
      ll += log_sum_exp(lp);
    }
    tot[1] = sum(d); tot[2] = sum(ls);
    tot[3] = sum(RA) + sum(RB); tot[4] = sum(RB);
    tot[5] = tot[3] / tot[1]; tot[6] = tot[4] / tot[2];
    tot[7] = SA[T] + SB[T]; tot[8] = SB[T];
    tot[9] = tot[1] - tot[3] - tot[7];      // conservation, any
    tot[10] = tot[2] - tot[4] - tot[8];     // conservation, settled
    for (c in 1:C) tot[10 + c] = B[T, c];
  }
}
model {
  target += -0.5 * dot_self(z);
  target += ll;
}
