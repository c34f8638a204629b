/* Preloaded into a child process (LD_PRELOAD): notes each address outside this machine that any library of it,
 * in whatever language, tries to reach through libc. The calls themselves go through unchanged. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void note(const char *call, const char *where)
{
    char line[512];
    const char *path = getenv("CONNECTIONS_LOG");
    int length = snprintf(line, sizeof line, "libc %s %s\n", call, where);
    int log = path ? open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644) : -1;
    if (log < 0 || write(log, line, (size_t)length) != length)
        abort();
    close(log);
}

static void note_address(const char *call, const struct sockaddr *address)
{
    char where[INET6_ADDRSTRLEN];
    if (address && address->sa_family == AF_INET) {
        const struct in_addr *ip = &((const struct sockaddr_in *)address)->sin_addr;
        if (ntohl(ip->s_addr) >> 24 != 127 && ip->s_addr != INADDR_ANY)
            note(call, inet_ntop(AF_INET, ip, where, sizeof where));
    } else if (address && address->sa_family == AF_INET6) {
        const struct in6_addr *ip = &((const struct sockaddr_in6 *)address)->sin6_addr;
        if (!IN6_IS_ADDR_LOOPBACK(ip) && !IN6_IS_ADDR_UNSPECIFIED(ip))
            note(call, inet_ntop(AF_INET6, ip, where, sizeof where));
    }
}

int connect(int socket, const struct sockaddr *address, socklen_t length)
{
    int (*next)(int, const struct sockaddr *, socklen_t) = dlsym(RTLD_NEXT, "connect");
    note_address("connect", address);
    return next(socket, address, length);
}

ssize_t sendto(int socket, const void *data, size_t size, int flags, const struct sockaddr *address, socklen_t length)
{
    ssize_t (*next)(int, const void *, size_t, int, const struct sockaddr *, socklen_t) = dlsym(RTLD_NEXT, "sendto");
    note_address("sendto", address);
    return next(socket, data, size, flags, address, length);
}

ssize_t sendmsg(int socket, const struct msghdr *message, int flags)
{
    ssize_t (*next)(int, const struct msghdr *, int) = dlsym(RTLD_NEXT, "sendmsg");
    note_address("sendmsg", message->msg_name);
    return next(socket, message, flags);
}

int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found)
{
    int (*next)(const char *, const char *, const struct addrinfo *, struct addrinfo **) =
        dlsym(RTLD_NEXT, "getaddrinfo");
    static const char *here[] = {"localhost", "127.0.0.1", "::1", "0.0.0.0", "::", ""};
    int known = !name;
    for (size_t i = 0; !known && i < sizeof here / sizeof *here; i++)
        known = strcmp(name, here[i]) == 0;
    if (!known)
        note("getaddrinfo", name);
    return next(name, service, hints, found);
}
