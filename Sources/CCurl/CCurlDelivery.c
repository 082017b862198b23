#define _GNU_SOURCE
#include "CCurl.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <limits.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct cs_delivery {
    CURL *easy;
    struct curl_slist *headers;
    struct curl_slist *recipients;
    const uint8_t *body;
    size_t body_left;
    uint8_t *answer;
    size_t answer_length;
    int64_t timeout_ms;
    bool is_mail;
    bool is_cut;
    long system_error;
    atomic_bool is_cancelled;
    char message[CURL_ERROR_SIZE];
};

#define SET(option, value) if (code == CURLE_OK) code = curl_easy_setopt(easy, option, value)

// MARK: What libcurl asks

// Zero ends the transfer: whoever answers without end is not listened to without end.
static size_t on_answer(char *bytes, size_t size, size_t count, void *user) {
    cs_delivery *delivery = user;
    size_t added = size * count;
    size_t room = cs_delivery_answer_bytes - delivery->answer_length;
    size_t taken = added < room ? added : room;
    memcpy(delivery->answer + delivery->answer_length, bytes, taken);
    delivery->answer_length += taken;
    if (taken == added) return added;
    delivery->is_cut = true;
    return 0;
}

static size_t on_more(char *buffer, size_t size, size_t count, void *user) {
    cs_delivery *delivery = user;
    size_t room = size * count;
    size_t taken = delivery->body_left < room ? delivery->body_left : room;
    memcpy(buffer, delivery->body, taken);
    delivery->body += taken;
    delivery->body_left -= taken;
    return taken;
}

static int on_progress(void *user, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d) {
    (void)a, (void)b, (void)c, (void)d;
    cs_delivery *delivery = user;
    return atomic_load(&delivery->is_cancelled) ? 1 : 0;
}

// MARK: Deliveries

static void forget(cs_delivery *delivery) {
    curl_easy_reset(delivery->easy);
    curl_slist_free_all(delivery->headers);
    curl_slist_free_all(delivery->recipients);
    delivery->headers = delivery->recipients = NULL;
    delivery->body = NULL;
    delivery->body_left = delivery->answer_length = 0;
    delivery->is_mail = delivery->is_cut = false;
    delivery->message[0] = '\0';
}

cs_delivery *cs_delivery_new(void) {
    if (!cs_global_init()) return NULL;
    cs_delivery *delivery = calloc(1, sizeof *delivery);
    if (delivery == NULL) return NULL;
    delivery->easy = curl_easy_init();
    delivery->answer = malloc(cs_delivery_answer_bytes);
    if (delivery->easy != NULL && delivery->answer != NULL) return delivery;
    cs_delivery_free(delivery);
    return NULL;
}

void cs_delivery_free(cs_delivery *delivery) {
    curl_easy_cleanup(delivery->easy);
    curl_slist_free_all(delivery->headers);
    curl_slist_free_all(delivery->recipients);
    free(delivery->answer);
    free(delivery);
}

void cs_delivery_cancel(cs_delivery *delivery) { atomic_store(&delivery->is_cancelled, true); }

static CURLcode set_conduct(CURL *easy) {
    CURLcode code = CURLE_OK;
    SET(CURLOPT_NOSIGNAL, 1L);
    SET(CURLOPT_PROTOCOLS_STR, "http,https,smtp,smtps");
    SET(CURLOPT_FOLLOWLOCATION, 0L);
    SET(CURLOPT_PROXY, "");
    SET(CURLOPT_NOPROXY, "*");
    SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    SET(CURLOPT_SSL_VERIFYPEER, 1L);
    SET(CURLOPT_SSL_VERIFYHOST, 2L);
    SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    SET(CURLOPT_USERAGENT, "disclosure-monitor");
    SET(CURLOPT_NOPROGRESS, 0L);
    return code;
}

CURLcode cs_delivery_prepare(
    cs_delivery *delivery, const char *address, const char *authority_file, int64_t timeout_ms,
    int64_t connect_timeout_ms
) {
    forget(delivery);
    delivery->system_error = 0;
    CURL *easy = delivery->easy;
    CURLcode code = set_conduct(easy);
    SET(CURLOPT_ERRORBUFFER, delivery->message);
    SET(CURLOPT_WRITEFUNCTION, on_answer);
    SET(CURLOPT_WRITEDATA, delivery);
    SET(CURLOPT_XFERINFOFUNCTION, on_progress);
    SET(CURLOPT_XFERINFODATA, delivery);
    SET(CURLOPT_TIMEOUT_MS, (long)timeout_ms);
    SET(CURLOPT_CONNECTTIMEOUT_MS, (long)connect_timeout_ms);
    if (authority_file != NULL) { SET(CURLOPT_CAINFO, authority_file); }
    SET(CURLOPT_URL, address);
    delivery->timeout_ms = timeout_ms;
    return code;
}

static CURLcode append(struct curl_slist **list, const char *line) {
    struct curl_slist *longer = curl_slist_append(*list, line);
    if (longer == NULL) return CURLE_OUT_OF_MEMORY;
    *list = longer;
    return CURLE_OK;
}

CURLcode cs_delivery_add_header(cs_delivery *delivery, const char *line) {
    return append(&delivery->headers, line);
}

CURLcode cs_delivery_add_recipient(cs_delivery *delivery, const char *address) {
    return append(&delivery->recipients, address);
}

CURLcode cs_delivery_set_mail(
    cs_delivery *delivery, const char *from, const char *user, const char *password, bool requires_tls
) {
    CURL *easy = delivery->easy;
    CURLcode code = CURLE_OK;
    delivery->is_mail = true;
    SET(CURLOPT_FORBID_REUSE, 1L); // Mail is rare, and servers do not like to wait.
    SET(CURLOPT_MAIL_FROM, from);
    SET(CURLOPT_USE_SSL, (long)(requires_tls ? CURLUSESSL_ALL : CURLUSESSL_TRY));
    if (user != NULL) { SET(CURLOPT_USERNAME, user); }
    if (password != NULL) { SET(CURLOPT_PASSWORD, password); }
    return code;
}

static CURLcode set_mail_body(cs_delivery *delivery) {
    CURL *easy = delivery->easy;
    CURLcode code = CURLE_OK;
    SET(CURLOPT_MAIL_RCPT, delivery->recipients);
    SET(CURLOPT_READFUNCTION, on_more);
    SET(CURLOPT_READDATA, delivery);
    SET(CURLOPT_INFILESIZE_LARGE, (curl_off_t)delivery->body_left);
    SET(CURLOPT_UPLOAD, 1L);
    return code;
}

static CURLcode set_post_body(cs_delivery *delivery) {
    CURL *easy = delivery->easy;
    CURLcode code = append(&delivery->headers, "Expect:");
    SET(CURLOPT_HTTPHEADER, delivery->headers);
    SET(CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)delivery->body_left);
    SET(CURLOPT_POSTFIELDS, delivery->body_left > 0 ? (const char *)delivery->body : "");
    return code;
}

static cs_delivery_result result(cs_delivery *delivery, CURLcode code) {
    cs_delivery_result result = {.code = code, .is_cut = delivery->is_cut};
    curl_off_t retry_after = 0;
    curl_easy_getinfo(delivery->easy, CURLINFO_RESPONSE_CODE, &result.status);
    if (!delivery->is_mail) curl_easy_getinfo(delivery->easy, CURLINFO_RETRY_AFTER, &retry_after);
    result.retry_after = retry_after;
    curl_easy_getinfo(delivery->easy, CURLINFO_OS_ERRNO, &delivery->system_error);
    delivery->body = NULL;
    // Whoever cancels while nothing runs means this delivery and not the next one.
    atomic_store(&delivery->is_cancelled, false);
    return result;
}

cs_delivery_result cs_delivery_perform(cs_delivery *delivery, const void *body, size_t length) {
    delivery->body = body;
    delivery->body_left = length;
    CURLcode code = delivery->is_mail ? set_mail_body(delivery) : set_post_body(delivery);
    if (code == CURLE_OK) code = curl_easy_perform(delivery->easy);
    return result(delivery, code);
}

// MARK: Streams

static int64_t now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

// False where the other side has closed, or the time is over. It is polled in short pieces so that a cancelled delivery
// ends.
static bool wait_writable(cs_delivery *delivery, int64_t deadline) {
    curl_socket_t socket = CURL_SOCKET_BAD;
    if (curl_easy_getinfo(delivery->easy, CURLINFO_ACTIVESOCKET, &socket) != CURLE_OK) return false;
    while (now_ms() < deadline && !atomic_load(&delivery->is_cancelled)) {
        struct pollfd ready = {.fd = socket, .events = POLLOUT | POLLIN};
        int count = poll(&ready, 1, 200);
        if (count > 0 && (ready.revents & POLLOUT)) return true;
        if (count > 0) return false;
    }
    return false;
}

static CURLcode send_all(cs_delivery *delivery, const uint8_t *bytes, size_t length) {
    int64_t deadline = now_ms() + delivery->timeout_ms;
    while (length > 0) {
        size_t sent = 0;
        CURLcode code = curl_easy_send(delivery->easy, bytes, length, &sent);
        if (code == CURLE_AGAIN) {
            if (!wait_writable(delivery, deadline)) return CURLE_OPERATION_TIMEDOUT;
            continue;
        }
        if (code != CURLE_OK) return code;
        bytes += sent;
        length -= sent;
    }
    return CURLE_OK;
}

// Whoever has closed by now has not read it all.
static CURLcode check_open(cs_delivery *delivery) {
    char byte;
    size_t count = 0;
    CURLcode code = curl_easy_recv(delivery->easy, &byte, 1, &count);
    if (code == CURLE_AGAIN || (code == CURLE_OK && count > 0)) return CURLE_OK;
    return code == CURLE_OK ? CURLE_SEND_ERROR : code;
}

cs_delivery_result cs_delivery_stream(cs_delivery *delivery, const void *body, size_t length) {
    CURL *easy = delivery->easy;
    CURLcode code = CURLE_OK;
    SET(CURLOPT_CONNECT_ONLY, 1L);
    SET(CURLOPT_SSL_ENABLE_ALPN, 0L);
    SET(CURLOPT_FRESH_CONNECT, 1L);
    if (code == CURLE_OK) code = curl_easy_perform(easy);
    if (code == CURLE_OK) code = send_all(delivery, body, length);
    if (code == CURLE_OK) code = check_open(delivery);
    cs_delivery_result ended = result(delivery, code);
    // A handle that was connected so is good for nothing else.
    CURL *fresh = curl_easy_init();
    if (fresh != NULL) {
        curl_easy_cleanup(easy);
        delivery->easy = fresh;
    }
    return ended;
}

const void *cs_delivery_answer(cs_delivery *delivery, size_t *length) {
    *length = delivery->answer_length;
    return delivery->answer;
}

const char *cs_delivery_message(cs_delivery *delivery, CURLcode code) {
    return delivery->message[0] != '\0' ? delivery->message : curl_easy_strerror(code);
}

int cs_delivery_system_error(cs_delivery *delivery) {
    return (int)delivery->system_error;
}

// MARK: Signatures

bool cs_hmac_sha256(
    const uint8_t *key, size_t key_length, const uint8_t *bytes, size_t length, uint8_t *code
) {
    if (code == NULL || key_length > INT_MAX) return false;
    return HMAC(EVP_sha256(), key, (int)key_length, bytes, length, code, NULL) != NULL;
}
