// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "crypt_capi.h"

#include "../module.h"

static int cipher(int encrypts, const unsigned char *key, const unsigned char *in, int size, unsigned char *out) {
  int begun = 0, ended = 0;
  EVP_CIPHER_CTX *context = crypt_EVP_CIPHER_CTX_new();
  CHECK(crypt_EVP_CipherInit_ex(context, crypt_EVP_aes_128_cbc(), NULL, key, key, encrypts) == 1);
  CHECK(crypt_EVP_CipherUpdate(context, out, &begun, in, size) == 1);
  CHECK(crypt_EVP_CipherFinal_ex(context, out + begun, &ended) == 1);
  crypt_EVP_CIPHER_CTX_free(context);
  return begun + ended;
}

static int run(void) {
  const unsigned char text[] = "abc";
  unsigned char digest[CRYPT_EVP_MAX_MD_SIZE], again[CRYPT_SHA256_DIGEST_LENGTH], key[16], secret[64], back[64];
  unsigned int size = 0;
  EVP_MD_CTX *context = crypt_EVP_MD_CTX_new();
  CHECK(crypt_EVP_DigestInit_ex(context, crypt_EVP_sha256(), NULL) == 1);
  CHECK(crypt_EVP_DigestUpdate(context, text, 3) == 1);
  CHECK(crypt_EVP_DigestFinal_ex(context, digest, &size) == 1 && size == sizeof again);
  crypt_EVP_MD_CTX_free(context);
  CHECK(crypt_SHA256(text, 3, again) == again && memcmp(digest, again, size) == 0);
  CHECK(digest[0] == 0xba && digest[1] == 0x78 && digest[31] == 0xad);

  CHECK(crypt_RAND_bytes(key, sizeof key) == 1);
  const int length = cipher(1, key, text, sizeof text, secret);
  CHECK(length == 16 && cipher(0, key, secret, length, back) == (int)sizeof text);
  CHECK(memcmp(text, back, sizeof text) == 0);
  char message[120];
  crypt_ERR_error_string_n(crypt_ERR_get_error(), message, sizeof message);
  CHECK(strncmp(message, "error:", 6) == 0 && strncmp(crypt_OpenSSL_version(0), "OpenSSL", 7) == 0);
  return 0;
}

REEXPORT_CONSUMER(crypt, run)
