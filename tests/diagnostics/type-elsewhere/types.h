typedef double geo_real;
