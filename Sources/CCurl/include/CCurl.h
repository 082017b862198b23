// libcurl for Swift: what variadic functions, unions and GNU extensions hide from it, and the callbacks of a transfer.
//
// A cs_transfer is one reusable easy handle with the body it collects. All functions that take a cs_transfer or a
// multi handle belong to the thread that owns the multi handle; curl_multi_wakeup alone may be called from any thread.

#ifndef DISCLOSURE_MONITOR_CCURL_H
#define DISCLOSURE_MONITOR_CCURL_H

#include "CCurlDelivery.h"
#include <curl/curl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct cs_transfer cs_transfer;

/// Whether an address may be contacted. `family` is AF_INET (4 bytes) or AF_INET6 (16 bytes), network order.
typedef bool (*cs_permits)(void *_Nonnull context, int family, const uint8_t *_Nonnull address);
/// How many bytes of a body may be held, asked where `needed` are more than before; fewer than `needed` ends the transfer.
typedef size_t (*cs_grants)(void *_Nonnull context, size_t needed);
/// Whether a host may be spoken to over old TLS.
typedef bool (*cs_spares)(void *_Nonnull context, const char *_Nonnull host);

/// What a transfer may take.
typedef struct {
    int64_t timeout_ms;
    int64_t connect_timeout_ms;
    /// Decoded bytes.
    size_t max_body_bytes;
    /// Of all answers of a redirect chain together.
    size_t max_header_bytes;
    int64_t max_redirects;
} cs_limits;

/// What a transfer came to.
typedef struct {
    long status;
    long redirects;
    /// Seconds; 0 where the server said nothing.
    int64_t retry_after;
    /// Decoded bytes received, whether or not they were kept.
    uint64_t body_bytes;
    /// From the start of the first request to the end of the last answer.
    int64_t microseconds;
    bool forbidden_address;
    /// A redirect leads over TLS to a host that is not to be spoken to so: it was not asked.
    bool old_tls_elsewhere;
    bool body_too_large;
    bool headers_too_large;
    /// The connection ended before the headers did, which libcurl takes for an answer without a body.
    bool headers_cut;
    /// No memory was granted for the body: `needed_bytes` may be enough, and the same request may be made again.
    bool denied_memory;
    size_t needed_bytes;
} cs_summary;

bool cs_global_init(void);

cs_transfer *_Nullable cs_transfer_new(void);
void cs_transfer_free(cs_transfer *_Nonnull transfer);

/// Forgets the last request and sets up the next one. `authority_file` is a PEM file of the authorities that are
/// trusted, NULL for the system's; what it held a minute ago may still count.
CURLcode cs_transfer_prepare(
    cs_transfer *_Nonnull transfer, const char *_Nonnull address, const char *_Nonnull user_agent,
    const char *_Nullable authority_file, const cs_limits *_Nonnull limits
);
/// Lets the prepared request speak what OpenSSL has given up: TLS 1.0 and 1.1, keys and signatures below 112 bits of
/// strength, and servers without secure renegotiation (RFC 5746). The certificate is verified all the same. `spares` is
/// asked, with the context, before each request over TLS.
CURLcode cs_transfer_allow_old_tls(cs_transfer *_Nonnull transfer, cs_spares _Nonnull spares);
/// Makes the prepared request one for the headers alone (HEAD).
CURLcode cs_transfer_ask_for_head(cs_transfer *_Nonnull transfer);
/// Makes the prepared request one that sends a body (POST), which is copied.
CURLcode cs_transfer_post(cs_transfer *_Nonnull transfer, const void *_Nullable body, size_t length);
/// Adds a header to the prepared request.
CURLcode cs_transfer_add_header(cs_transfer *_Nonnull transfer, const char *_Nonnull line);
/// Sets who is asked about addresses and memory, and what `cs_multi_next` returns.
void cs_transfer_set_context(
    cs_transfer *_Nonnull transfer, void *_Nullable context, cs_permits _Nullable permits, cs_grants _Nullable grants
);

cs_summary cs_transfer_summary(cs_transfer *_Nonnull transfer);
/// The last answer's header of this name; valid until the transfer is prepared again.
const char *_Nullable cs_transfer_header(cs_transfer *_Nonnull transfer, const char *_Nonnull name);
/// A field of the server's own certificate, as libcurl prints it (`Expire date`); NULL where the transfer opened no
/// encrypted connection. Valid until the transfer is prepared again.
const char *_Nullable cs_transfer_certificate(cs_transfer *_Nonnull transfer, const char *_Nonnull field);
/// The address that answered last; valid until the transfer is prepared again.
const char *_Nullable cs_transfer_address(cs_transfer *_Nonnull transfer);
/// What libcurl says about `code`; valid until the transfer is prepared again.
const char *_Nonnull cs_transfer_message(cs_transfer *_Nonnull transfer, CURLcode code);
/// Hands the body over; the caller frees it. NULL where it is empty.
void *_Nullable cs_transfer_take_body(cs_transfer *_Nonnull transfer, size_t *_Nonnull length);
/// Lets a body go that nobody wants.
void cs_transfer_drop_body(cs_transfer *_Nonnull transfer);

CURLMcode cs_multi_set_connection_cache(CURLM *_Nonnull multi, long connections);
CURLMcode cs_multi_add(CURLM *_Nonnull multi, cs_transfer *_Nonnull transfer);
void cs_multi_remove(CURLM *_Nonnull multi, cs_transfer *_Nonnull transfer);
/// The context of a transfer that has ended, and its code; NULL where none is left.
void *_Nullable cs_multi_next(CURLM *_Nonnull multi, CURLcode *_Nonnull code);

/// Starts a detached thread that no signal is delivered to and that reads names as UTF-8; 0 or an errno value.
int cs_thread_start(const char *_Nonnull name, void (*_Nonnull body)(void *_Nonnull), void *_Nonnull context);

/// XXH3, 128 bits.
void cs_digest(
    const void *_Nullable bytes, size_t length, uint64_t seed, uint64_t *_Nonnull high, uint64_t *_Nonnull low
);
/// Whether `bytes` contain `part`.
bool cs_contains(const void *_Nullable bytes, size_t length, const char *_Nonnull part);

#endif
