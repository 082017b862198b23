#define _GNU_SOURCE
#include "CCurl.h"

#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <locale.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <xxhash.h>

enum {
    // A server's word alone (Content-Length) never reserves more than this.
    max_first_reservation = 1 << 20,
    receive_buffer_bytes = 131072,
};

struct cs_transfer {
    CURL *easy;
    struct curl_slist *headers;
    void *context;
    cs_permits permits;
    cs_grants grants;
    cs_spares spares;
    uint8_t *body;
    size_t length;
    size_t capacity;
    size_t granted;
    size_t needed;
    size_t header_bytes;
    cs_limits limits;
    bool forbidden_address;
    bool old_tls_elsewhere;
    bool body_too_large;
    bool headers_too_large;
    bool headers_cut;
    bool denied_memory;
    char message[CURL_ERROR_SIZE];
};

bool cs_global_init(void) {
    return curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

// MARK: Addresses

static bool permits_socket_address(cs_transfer *transfer, const struct sockaddr *address) {
    if (transfer->permits == NULL) return false;
    if (address->sa_family == AF_INET) {
        const struct sockaddr_in *v4 = (const struct sockaddr_in *)address;
        return transfer->permits(transfer->context, AF_INET, (const uint8_t *)&v4->sin_addr);
    }
    if (address->sa_family == AF_INET6) {
        const struct sockaddr_in6 *v6 = (const struct sockaddr_in6 *)address;
        return transfer->permits(transfer->context, AF_INET6, (const uint8_t *)&v6->sin6_addr);
    }
    return false;
}

static bool permits_text(cs_transfer *transfer, const char *text) {
    char plain[INET6_ADDRSTRLEN];
    size_t length = strcspn(text, "%");
    if (transfer->permits == NULL || length >= sizeof plain) return false;
    memcpy(plain, text, length);
    plain[length] = '\0';
    uint8_t bytes[16];
    if (inet_pton(AF_INET, plain, bytes) == 1) return transfer->permits(transfer->context, AF_INET, bytes);
    if (inet_pton(AF_INET6, plain, bytes) == 1) return transfer->permits(transfer->context, AF_INET6, bytes);
    return false;
}

static curl_socket_t on_open_socket(void *user, curlsocktype purpose, struct curl_sockaddr *address) {
    (void)purpose;
    cs_transfer *transfer = user;
    transfer->forbidden_address = !permits_socket_address(transfer, &address->addr);
    if (transfer->forbidden_address) return CURL_SOCKET_BAD;
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// libcurl takes the options of a handle along to wherever a redirect leads.
static bool spares_old_tls(cs_transfer *transfer) {
    char *address = NULL, *scheme = NULL, *host = NULL;
    if (transfer->spares == NULL) return true;
    CURLU *parts = curl_url();
    bool spares = parts != NULL && curl_easy_getinfo(transfer->easy, CURLINFO_EFFECTIVE_URL, &address) == CURLE_OK &&
                  curl_url_set(parts, CURLUPART_URL, address, 0) == CURLUE_OK &&
                  curl_url_get(parts, CURLUPART_SCHEME, &scheme, 0) == CURLUE_OK &&
                  curl_url_get(parts, CURLUPART_HOST, &host, 0) == CURLUE_OK &&
                  (strcmp(scheme, "http") == 0 || transfer->spares(transfer->context, host));
    curl_free(scheme);
    curl_free(host);
    curl_url_cleanup(parts);
    return spares;
}

// A reused connection opens no socket, so every request asks again.
static int on_request(void *user, char *peer, char *local, int peer_port, int local_port) {
    (void)local, (void)peer_port, (void)local_port;
    cs_transfer *transfer = user;
    transfer->forbidden_address = peer == NULL || !permits_text(transfer, peer);
    transfer->old_tls_elsewhere = !spares_old_tls(transfer);
    return transfer->forbidden_address || transfer->old_tls_elsewhere ? CURL_PREREQFUNC_ABORT : CURL_PREREQFUNC_OK;
}

// MARK: Body and headers

static size_t first_reservation(cs_transfer *transfer, size_t needed) {
    curl_off_t announced = -1;
    curl_easy_getinfo(transfer->easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &announced);
    if (announced <= (curl_off_t)needed) return needed;
    return announced < max_first_reservation ? (size_t)announced : max_first_reservation;
}

static bool reserve(cs_transfer *transfer, size_t needed) {
    if (needed <= transfer->capacity) return true;
    size_t capacity = transfer->body == NULL ? first_reservation(transfer, needed) : transfer->capacity * 2;
    if (capacity > transfer->granted) capacity = transfer->granted;
    if (capacity < needed) capacity = needed;
    uint8_t *body = realloc(transfer->body, capacity);
    if (body == NULL) return false;
    transfer->body = body;
    transfer->capacity = capacity;
    return true;
}

static uint64_t announced_bytes(cs_transfer *transfer) {
    curl_off_t announced = -1;
    curl_easy_getinfo(transfer->easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &announced);
    return announced > 0 ? (uint64_t)announced : 0;
}

// What the server announces is asked for at once: it is better refused before the body than in its middle.
static bool is_granted(cs_transfer *transfer, size_t needed) {
    if (transfer->length == 0 && announced_bytes(transfer) > needed) needed = (size_t)announced_bytes(transfer);
    if (needed <= transfer->granted) return true;
    transfer->granted = transfer->grants == NULL ? 0 : transfer->grants(transfer->context, needed);
    transfer->denied_memory = transfer->granted < needed;
    if (transfer->denied_memory) transfer->needed = needed;
    return !transfer->denied_memory;
}

static size_t on_body(char *bytes, size_t size, size_t count, void *user) {
    cs_transfer *transfer = user;
    size_t added = size * count;
    bool fits = added <= transfer->limits.max_body_bytes - transfer->length;
    if (fits && transfer->length == 0 && announced_bytes(transfer) > transfer->limits.max_body_bytes) fits = false;
    if (fits && !is_granted(transfer, transfer->length + added)) return 0;
    if (!fits || !reserve(transfer, transfer->length + added)) {
        transfer->body_too_large = true;
        return 0;
    }
    memcpy(transfer->body + transfer->length, bytes, added);
    transfer->length += added;
    return added;
}

static size_t on_header(char *bytes, size_t size, size_t count, void *user) {
    cs_transfer *transfer = user;
    size_t added = size * count;
    // The headers of an answer begin with its status and end with an empty line; libcurl lets the end be missing.
    if (added >= 5 && memcmp(bytes, "HTTP/", 5) == 0) transfer->headers_cut = true;
    if (added <= 2 && added > 0 && (bytes[0] == '\r' || bytes[0] == '\n')) transfer->headers_cut = false;
    if (added > transfer->limits.max_header_bytes - transfer->header_bytes) {
        transfer->headers_too_large = true;
        return 0;
    }
    transfer->header_bytes += added;
    return added;
}

// MARK: Transfers

static void forget(cs_transfer *transfer) {
    curl_easy_reset(transfer->easy);
    curl_slist_free_all(transfer->headers);
    free(transfer->body);
    CURL *easy = transfer->easy;
    memset(transfer, 0, sizeof *transfer);
    transfer->easy = easy;
}

cs_transfer *cs_transfer_new(void) {
    cs_transfer *transfer = calloc(1, sizeof *transfer);
    if (transfer == NULL) return NULL;
    transfer->easy = curl_easy_init();
    if (transfer->easy != NULL) return transfer;
    free(transfer);
    return NULL;
}

void cs_transfer_free(cs_transfer *transfer) {
    curl_easy_cleanup(transfer->easy);
    curl_slist_free_all(transfer->headers);
    free(transfer->body);
    free(transfer);
}

static CURLcode set_protocol(CURL *easy) {
    CURLcode code = CURLE_OK;
#define SET(option, value) if (code == CURLE_OK) code = curl_easy_setopt(easy, option, value)
    SET(CURLOPT_NOSIGNAL, 1L);
    SET(CURLOPT_QUICK_EXIT, 1L); // Without it, leaving a handle waits for its name lookup and stops all transfers.
    SET(CURLOPT_PROTOCOLS_STR, "http,https");
    SET(CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    SET(CURLOPT_FOLLOWLOCATION, 1L);
    SET(CURLOPT_ACCEPT_ENCODING, "");
    SET(CURLOPT_PROXY, ""); // A proxy of the environment would make the address policy moot.
    SET(CURLOPT_NOPROXY, "*");
    SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
    SET(CURLOPT_CERTINFO, 1L); // Told of the connections that a transfer opens itself, and of no others.
    SET(CURLOPT_COOKIEFILE, ""); // Cookies live for one redirect chain: some sites redirect until theirs comes back.
    SET(CURLOPT_COOKIELIST, "ALL");
    // Refused where the handle still has its buffer, which happens when its last connection serves other HTTP/2
    // requests (seen in 7.88). The buffer is then read in smaller pieces, no more.
    if (code == CURLE_OK) curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, (long)receive_buffer_bytes);
    return code;
}

static CURLcode set_callbacks(cs_transfer *transfer) {
    CURL *easy = transfer->easy;
    CURLcode code = CURLE_OK;
    SET(CURLOPT_PRIVATE, transfer);
    SET(CURLOPT_ERRORBUFFER, transfer->message);
    SET(CURLOPT_WRITEFUNCTION, on_body);
    SET(CURLOPT_WRITEDATA, transfer);
    SET(CURLOPT_HEADERFUNCTION, on_header);
    SET(CURLOPT_HEADERDATA, transfer);
    SET(CURLOPT_OPENSOCKETFUNCTION, on_open_socket);
    SET(CURLOPT_OPENSOCKETDATA, transfer);
    SET(CURLOPT_PREREQFUNCTION, on_request);
    SET(CURLOPT_PREREQDATA, transfer);
    return code;
}

static CURLcode set_limits(CURL *easy, const cs_limits *limits) {
    CURLcode code = CURLE_OK;
    SET(CURLOPT_TIMEOUT_MS, (long)limits->timeout_ms);
    SET(CURLOPT_CONNECTTIMEOUT_MS, (long)limits->connect_timeout_ms);
    SET(CURLOPT_MAXREDIRS, (long)limits->max_redirects);
    return code;
}

// Parsing a bundle takes longer than a small page, so libcurl keeps it (for a day, were nothing said).
static CURLcode set_authorities(CURL *easy, const char *path) {
#if LIBCURL_VERSION_NUM >= 0x075700
    curl_easy_setopt(easy, CURLOPT_CA_CACHE_TIMEOUT, 60L); // TLS libraries that keep nothing do not know it.
#endif
    return curl_easy_setopt(easy, CURLOPT_CAINFO, path);
}

CURLcode cs_transfer_prepare(
    cs_transfer *transfer, const char *address, const char *user_agent, const char *authority_file,
    const cs_limits *limits
) {
    forget(transfer);
    transfer->limits = *limits;
    CURL *easy = transfer->easy;
    CURLcode code = set_protocol(easy);
    if (code == CURLE_OK) code = set_callbacks(transfer);
    if (code == CURLE_OK) code = set_limits(easy, limits);
    if (code == CURLE_OK && authority_file != NULL) code = set_authorities(easy, authority_file);
    SET(CURLOPT_USERAGENT, user_agent);
    SET(CURLOPT_URL, address);
    return code;
}

// Of OpenSSL, on which libcurl stands: SSL_CTX_set_options with SSL_OP_LEGACY_SERVER_CONNECT. It is looked up where libcurl
// has brought it along; without it, or with another TLS library, such servers stay out of reach.
static CURLcode connect_to_legacy_servers(CURL *easy, void *context, void *user) {
    (void)easy, (void)user;
    enum { legacy_server_connect = 1 << 2 };
    uint64_t (*set_options)(void *, uint64_t) = (uint64_t (*)(void *, uint64_t))dlsym(RTLD_DEFAULT, "SSL_CTX_set_options");
    if (set_options != NULL) set_options(context, legacy_server_connect);
    return CURLE_OK;
}

CURLcode cs_transfer_allow_old_tls(cs_transfer *transfer, cs_spares spares) {
    CURL *easy = transfer->easy;
    CURLcode code = CURLE_OK;
    transfer->spares = spares;
    SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_0);
    SET(CURLOPT_SSL_CIPHER_LIST, "DEFAULT@SECLEVEL=0");
    if (code == CURLE_OK) curl_easy_setopt(easy, CURLOPT_SSL_CTX_FUNCTION, connect_to_legacy_servers);
    return code;
}

CURLcode cs_transfer_ask_for_head(cs_transfer *transfer) {
    return curl_easy_setopt(transfer->easy, CURLOPT_NOBODY, 1L);
}

CURLcode cs_transfer_post(cs_transfer *transfer, const void *body, size_t length) {
    CURLcode code = curl_easy_setopt(transfer->easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)length);
    if (code != CURLE_OK) return code;
    return curl_easy_setopt(transfer->easy, CURLOPT_COPYPOSTFIELDS, length > 0 ? body : "");
}

CURLcode cs_transfer_add_header(cs_transfer *transfer, const char *line) {
    struct curl_slist *headers = curl_slist_append(transfer->headers, line);
    if (headers == NULL) return CURLE_OUT_OF_MEMORY;
    transfer->headers = headers;
    return curl_easy_setopt(transfer->easy, CURLOPT_HTTPHEADER, headers);
}

void cs_transfer_set_context(cs_transfer *transfer, void *context, cs_permits permits, cs_grants grants) {
    transfer->context = context;
    transfer->permits = permits;
    transfer->grants = grants;
}

cs_summary cs_transfer_summary(cs_transfer *transfer) {
    cs_summary summary = {
        .body_bytes = transfer->length,
        .forbidden_address = transfer->forbidden_address,
        .old_tls_elsewhere = transfer->old_tls_elsewhere,
        .body_too_large = transfer->body_too_large,
        .headers_too_large = transfer->headers_too_large,
        .headers_cut = transfer->headers_cut,
        .denied_memory = transfer->denied_memory,
        .needed_bytes = transfer->needed,
    };
    curl_off_t retry_after = 0, microseconds = 0;
    curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &summary.status);
    curl_easy_getinfo(transfer->easy, CURLINFO_REDIRECT_COUNT, &summary.redirects);
    curl_easy_getinfo(transfer->easy, CURLINFO_RETRY_AFTER, &retry_after);
    curl_easy_getinfo(transfer->easy, CURLINFO_TOTAL_TIME_T, &microseconds);
    summary.retry_after = retry_after;
    summary.microseconds = microseconds;
    return summary;
}

const char *cs_transfer_header(cs_transfer *transfer, const char *name) {
    struct curl_header *header = NULL;
    if (curl_easy_header(transfer->easy, name, 0, CURLH_HEADER, -1, &header) != CURLHE_OK) return NULL;
    return header->value;
}

const char *cs_transfer_certificate(cs_transfer *transfer, const char *field) {
    struct curl_certinfo *chain = NULL;
    if (curl_easy_getinfo(transfer->easy, CURLINFO_CERTINFO, &chain) != CURLE_OK) return NULL;
    if (chain == NULL || chain->num_of_certs < 1) return NULL;
    size_t length = strlen(field);
    for (struct curl_slist *entry = chain->certinfo[0]; entry != NULL; entry = entry->next) {
        if (strncmp(entry->data, field, length) == 0 && entry->data[length] == ':') return entry->data + length + 1;
    }
    return NULL;
}

const char *cs_transfer_address(cs_transfer *transfer) {
    char *address = NULL;
    curl_easy_getinfo(transfer->easy, CURLINFO_EFFECTIVE_URL, &address);
    return address;
}

const char *cs_transfer_message(cs_transfer *transfer, CURLcode code) {
    return transfer->message[0] != '\0' ? transfer->message : curl_easy_strerror(code);
}

void *cs_transfer_take_body(cs_transfer *transfer, size_t *length) {
    uint8_t *body = transfer->body;
    *length = transfer->length;
    if (body != NULL && transfer->capacity - transfer->length > transfer->length / 4) {
        uint8_t *exact = realloc(body, transfer->length);
        if (exact != NULL) body = exact;
    }
    transfer->body = NULL;
    transfer->length = transfer->capacity = 0;
    return body;
}

void cs_transfer_drop_body(cs_transfer *transfer) {
    free(transfer->body);
    transfer->body = NULL;
    transfer->length = transfer->capacity = 0;
}

// MARK: The multi handle

CURLMcode cs_multi_set_connection_cache(CURLM *multi, long connections) {
    return curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, connections);
}

CURLMcode cs_multi_add(CURLM *multi, cs_transfer *transfer) {
    return curl_multi_add_handle(multi, transfer->easy);
}

void cs_multi_remove(CURLM *multi, cs_transfer *transfer) {
    curl_multi_remove_handle(multi, transfer->easy);
}

void *cs_multi_next(CURLM *multi, CURLcode *code) {
    int left = 0;
    for (CURLMsg *message; (message = curl_multi_info_read(multi, &left)) != NULL;) {
        if (message->msg != CURLMSG_DONE) continue;
        cs_transfer *transfer = NULL;
        *code = message->data.result;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, (char **)&transfer);
        return transfer->context;
    }
    return NULL;
}

// MARK: The thread

typedef struct {
    void (*body)(void *);
    void *context;
} thread_start;

static void *run_thread(void *argument) {
    thread_start start = *(thread_start *)argument;
    free(argument);
    // libidn2 reads host names in the thread's charset, and a daemon usually runs in the C locale.
    locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    if (utf8 != (locale_t)0) uselocale(utf8);
    start.body(start.context);
    uselocale(LC_GLOBAL_LOCALE);
    if (utf8 != (locale_t)0) freelocale(utf8);
    return NULL;
}

int cs_thread_start(const char *name, void (*body)(void *), void *context) {
    thread_start *start = malloc(sizeof *start);
    if (start == NULL) return ENOMEM;
    *start = (thread_start){.body = body, .context = context};
    sigset_t all, previous;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &previous); // The new thread, and the resolver's, inherit the mask.
    pthread_t thread;
    int error = pthread_create(&thread, NULL, run_thread, start);
    pthread_sigmask(SIG_SETMASK, &previous, NULL);
    if (error != 0) {
        free(start);
        return error;
    }
    pthread_setname_np(thread, name);
    pthread_detach(thread);
    return 0;
}

// MARK: Bytes

void cs_digest(const void *bytes, size_t length, uint64_t seed, uint64_t *high, uint64_t *low) {
    XXH128_hash_t digest = XXH3_128bits_withSeed(bytes, length, seed);
    *high = digest.high64;
    *low = digest.low64;
}

bool cs_contains(const void *bytes, size_t length, const char *part) {
    return length > 0 && memmem(bytes, length, part, strlen(part)) != NULL;
}
