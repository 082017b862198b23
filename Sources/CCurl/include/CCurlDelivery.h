// Deliveries: what is sent to a receiver that people have configured, one at a time, by a thread that may wait.
//
// A cs_delivery is one easy handle that keeps its connection from one delivery to the next. It belongs to one thread at
// a time; cs_delivery_cancel alone may be called from any.

#ifndef DISCLOSURE_MONITOR_CCURL_DELIVERY_H
#define DISCLOSURE_MONITOR_CCURL_DELIVERY_H

#include <curl/curl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct cs_delivery cs_delivery;

enum {
    /// As much of an answer is read; the rest is not waited for.
    cs_delivery_answer_bytes = 65536,
};

/// What a delivery came to.
typedef struct {
    CURLcode code;
    /// The last status of HTTP, or the last reply code of SMTP; 0 where nothing was answered.
    long status;
    /// Seconds; 0 where the server said nothing.
    int64_t retry_after;
    /// The answer was longer than what is read of one.
    bool is_cut;
} cs_delivery_result;

cs_delivery *_Nullable cs_delivery_new(void);
void cs_delivery_free(cs_delivery *_Nonnull delivery);

/// Lets the delivery that runs, or the next one, end soon.
void cs_delivery_cancel(cs_delivery *_Nonnull delivery);

/// Forgets the last delivery and sets up the next one. Redirects are not followed, proxies of the environment are not
/// used, certificates are verified. `authority_file` is a PEM file of the authorities that are trusted, NULL for the
/// system's.
CURLcode cs_delivery_prepare(
    cs_delivery *_Nonnull delivery, const char *_Nonnull address, const char *_Nullable authority_file,
    int64_t timeout_ms, int64_t connect_timeout_ms
);
/// Adds a header to a prepared delivery over HTTP.
CURLcode cs_delivery_add_header(cs_delivery *_Nonnull delivery, const char *_Nonnull line);
/// Makes the prepared delivery a mail. `user` and `password` are NULL where the server wants none.
CURLcode cs_delivery_set_mail(
    cs_delivery *_Nonnull delivery, const char *_Nonnull from, const char *_Nullable user,
    const char *_Nullable password, bool requires_tls
);
/// Adds a recipient to a prepared mail.
CURLcode cs_delivery_add_recipient(cs_delivery *_Nonnull delivery, const char *_Nonnull address);

/// Sends `body`: by POST, or as the message of a mail. Returns when it is over.
cs_delivery_result cs_delivery_perform(
    cs_delivery *_Nonnull delivery, const void *_Nullable body, size_t length
);
/// Connects as prepared, over TLS where the address begins with `https`, and sends `body` as it is, without any protocol.
cs_delivery_result cs_delivery_stream(
    cs_delivery *_Nonnull delivery, const void *_Nullable body, size_t length
);

/// What was read of the answer; valid until the next delivery is prepared.
const void *_Nullable cs_delivery_answer(cs_delivery *_Nonnull delivery, size_t *_Nonnull length);
/// What libcurl says about `code`, which may name the host.
const char *_Nonnull cs_delivery_message(cs_delivery *_Nonnull delivery, CURLcode code);

/// The number (`errno`) of what the system said of the connection; 0 where it said nothing.
int cs_delivery_system_error(cs_delivery *_Nonnull delivery);

// MARK: Signatures

enum { cs_hmac_sha256_bytes = 32 };
/// Writes the HMAC-SHA256 of `bytes` (RFC 2104) to the `cs_hmac_sha256_bytes` of `code`, by the library that libcurl brings
/// along; false where it has no memory.
bool cs_hmac_sha256(
    const uint8_t *_Nonnull key, size_t key_length, const uint8_t *_Nonnull bytes, size_t length,
    uint8_t *_Nullable code
);

#endif
