// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.util.Locale;
import java.util.Map;

/** The error codes of preview 1; the ordinal is the number. */
public enum Errno {
    SUCCESS,
    TOOBIG,
    ACCES,
    ADDRINUSE,
    ADDRNOTAVAIL,
    AFNOSUPPORT,
    AGAIN,
    ALREADY,
    BADF,
    BADMSG,
    BUSY,
    CANCELED,
    CHILD,
    CONNABORTED,
    CONNREFUSED,
    CONNRESET,
    DEADLK,
    DESTADDRREQ,
    DOM,
    DQUOT,
    EXIST,
    FAULT,
    FBIG,
    HOSTUNREACH,
    IDRM,
    ILSEQ,
    INPROGRESS,
    INTR,
    INVAL,
    IO,
    ISCONN,
    ISDIR,
    LOOP,
    MFILE,
    MLINK,
    MSGSIZE,
    MULTIHOP,
    NAMETOOLONG,
    NETDOWN,
    NETRESET,
    NETUNREACH,
    NFILE,
    NOBUFS,
    NODEV,
    NOENT,
    NOEXEC,
    NOLCK,
    NOLINK,
    NOMEM,
    NOMSG,
    NOPROTOOPT,
    NOSPC,
    NOSYS,
    NOTCONN,
    NOTDIR,
    NOTEMPTY,
    NOTRECOVERABLE,
    NOTSOCK,
    NOTSUP,
    NOTTY,
    NXIO,
    OVERFLOW,
    OWNERDEAD,
    PERM,
    PIPE,
    PROTO,
    PROTONOSUPPORT,
    PROTOTYPE,
    RANGE,
    ROFS,
    SPIPE,
    SRCH,
    STALE,
    TIMEDOUT,
    TXTBSY,
    XDEV,
    NOTCAPABLE;

    /** What the JDK only says in words: the texts of the C library. Functions check beforehand what they can. */
    private static final Map<String, Errno> BY_REASON = Map.ofEntries(
            Map.entry("too many levels of symbolic links", LOOP),
            Map.entry("not a directory", NOTDIR),
            Map.entry("is a directory", ISDIR),
            Map.entry("directory not empty", NOTEMPTY),
            Map.entry("file name too long", NAMETOOLONG),
            Map.entry("no space left on device", NOSPC),
            Map.entry("read-only file system", ROFS),
            Map.entry("operation not permitted", PERM),
            Map.entry("invalid cross-device link", XDEV),
            Map.entry("too many open files", MFILE),
            Map.entry("file too large", FBIG),
            Map.entry("text file busy", TXTBSY),
            Map.entry("device or resource busy", BUSY),
            Map.entry("invalid argument", INVAL));

    /** The code that says best what went wrong on the host. */
    static Errno of(Exception e) {
        if (e instanceof WasiException wasi) {
            return wasi.errno();
        } else if (e instanceof NoSuchFileException) {
            return NOENT;
        } else if (e instanceof FileAlreadyExistsException) {
            return EXIST;
        } else if (e instanceof DirectoryNotEmptyException) {
            return NOTEMPTY;
        } else if (e instanceof NotDirectoryException) {
            return NOTDIR;
        } else if (e instanceof AccessDeniedException || e instanceof SecurityException) {
            return ACCES;
        } else if (e instanceof NotLinkException || e instanceof IllegalArgumentException && !isPath(e)) {
            return INVAL;
        } else if (isPath(e)) {
            return ILSEQ;
        } else if (e instanceof NonReadableChannelException
                || e instanceof NonWritableChannelException
                || e instanceof ClosedChannelException) {
            return BADF;
        } else if (e instanceof UnsupportedOperationException) {
            return NOTSUP;
        }
        return e instanceof IOException io ? ofReason(io) : IO;
    }

    private static boolean isPath(Exception e) {
        return e instanceof InvalidPathException;
    }

    private static Errno ofReason(IOException e) {
        String text = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        if (text != null) {
            String reason = text.toLowerCase(Locale.ROOT);
            for (Map.Entry<String, Errno> entry : BY_REASON.entrySet()) {
                if (reason.startsWith(entry.getKey())) {
                    return entry.getValue();
                }
            }
        }
        return IO;
    }
}
