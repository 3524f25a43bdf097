// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef CRYPT_H
#define CRYPT_H

#include <Python.h>
#include <caplet/annotate.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

#ifdef __cplusplus
extern "C" {
#endif

CAPLET_API(crypt, capsule = "crypt._core._C_API", distribution = "crypt");
CAPLET_CONSTANT(EVP_MAX_MD_SIZE);
CAPLET_CONSTANT(SHA256_DIGEST_LENGTH);

CAPLET_SLOT() const char *OpenSSL_version(int type);
CAPLET_SLOT() const EVP_MD *EVP_sha256(void);
CAPLET_SLOT() EVP_MD_CTX *EVP_MD_CTX_new(void);
CAPLET_SLOT() void EVP_MD_CTX_free(EVP_MD_CTX *ctx);
CAPLET_SLOT() int EVP_DigestInit_ex(EVP_MD_CTX *ctx, const EVP_MD *type, ENGINE *impl);
CAPLET_SLOT() int EVP_DigestUpdate(EVP_MD_CTX *ctx, const void *d, size_t cnt);
CAPLET_SLOT() int EVP_DigestFinal_ex(EVP_MD_CTX *ctx, unsigned char *md, unsigned int *s);
CAPLET_SLOT() unsigned char *SHA256(const unsigned char *d, size_t n, unsigned char *md);
CAPLET_SLOT() const EVP_CIPHER *EVP_aes_128_cbc(void);
CAPLET_SLOT() EVP_CIPHER_CTX *EVP_CIPHER_CTX_new(void);
CAPLET_SLOT() void EVP_CIPHER_CTX_free(EVP_CIPHER_CTX *c);
CAPLET_SLOT()
int EVP_CipherInit_ex(EVP_CIPHER_CTX *ctx, const EVP_CIPHER *cipher, ENGINE *impl, const unsigned char *key,
                      const unsigned char *iv, int enc);
CAPLET_SLOT()
int EVP_CipherUpdate(EVP_CIPHER_CTX *ctx, unsigned char *out, int *outl, const unsigned char *in, int inl);
CAPLET_SLOT() int EVP_CipherFinal_ex(EVP_CIPHER_CTX *ctx, unsigned char *outm, int *outl);
CAPLET_SLOT() int RAND_bytes(unsigned char *buf, int num);
CAPLET_SLOT() unsigned long ERR_get_error(void);
CAPLET_SLOT() void ERR_error_string_n(unsigned long e, char *buf, size_t len);

#ifdef __cplusplus
}
#endif
#endif
