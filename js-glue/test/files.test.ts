// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Errno, FdFlags, OFlags, Rights } from '../src/abi.js';
import type { RunOptions } from '../src/index.js';
import { Guest } from './harness.js';

const RIGHTS = (1n << 30n) - 1n;
const READING = RIGHTS & ~BigInt(Rights.FD_WRITE);
const CALLS = [
    'fd_read', 'fd_write', 'fd_pread', 'fd_pwrite', 'fd_seek', 'fd_tell', 'fd_close', 'fd_renumber', 'fd_fdstat_get',
    'fd_filestat_get', 'fd_filestat_set_size', 'fd_prestat_get', 'fd_prestat_dir_name', 'fd_readdir', 'fd_sync', 'path_open',
    'path_filestat_get', 'path_create_directory', 'path_remove_directory', 'path_unlink_file', 'path_rename',
    'path_filestat_set_times', 'path_symlink', 'path_link', 'path_readlink', 'fd_filestat_set_times',
];

class FileGuest extends Guest {
    constructor(options: RunOptions = { files: {} }) {
        super(options, CALLS);
    }

    tryOpen(path: string, oflags = 0, flags = 0, directory = 3, rights = RIGHTS): number {
        return this.call['path_open']!(directory, 0, ...this.put(path), oflags, rights, rights, flags, 512);
    }

    openDirectory(path: string): number {
        assert.equal(this.tryOpen(path, OFlags.DIRECTORY, 0, 3, READING), Errno.SUCCESS, path);
        return this.u32(512);
    }

    open(path: string, oflags = 0, flags = 0, directory = 3): number {
        assert.equal(this.tryOpen(path, oflags, flags, directory), Errno.SUCCESS, path);
        return this.u32(512);
    }

    write(fd: number, content: string): number {
        assert.equal(this.call['fd_write']!(fd, ...this.vectors(this.put(content)), 512), Errno.SUCCESS);
        return this.u32(512);
    }

    read(fd: number, length: number): string {
        const [at] = this.put(new Uint8Array(length));
        assert.equal(this.call['fd_read']!(fd, ...this.vectors([at, length]), 512), Errno.SUCCESS);
        return this.text(at, this.u32(512));
    }

    names(fd: number, size = 4096): string[] {
        const [buffer] = this.put(new Uint8Array(size));
        const names: string[] = [];
        for (let cookie = 0n; ; ) {
            assert.equal(this.call['fd_readdir']!(fd, buffer, size, cookie, 512), Errno.SUCCESS);
            const used = this.u32(512);
            let at = 0;
            while (at + 24 <= used && at + 24 + this.u32(buffer + at + 16) <= used) {
                names.push(this.text(buffer + at + 24, this.u32(buffer + at + 16)));
                cookie = this.u64(buffer + at);
                at += 24 + this.u32(buffer + at + 16);
            }
            if (used < size) {
                return names;
            }
            assert.ok(at > 0, 'the buffer holds no entry');
        }
    }
}

test('fd_write gathers buffers, and gives the sink a copy', () => {
    const chunks: Uint8Array[] = [];
    const guest = new FileGuest({ stdout: (chunk) => chunks.push(chunk) });
    const first = guest.put('Hello, ');
    const vectors = guest.vectors(first, [0, 0], guest.put('\u4e16\u754c\n'));
    assert.equal(guest.call['fd_write']!(1, ...vectors, 512), Errno.SUCCESS);
    assert.equal(guest.u32(512), 14);
    new Uint8Array(guest.memory.buffer).fill(0, first[0], first[0] + 7);
    guest.memory.grow(1);
    assert.equal(Buffer.concat(chunks).toString(), 'Hello, \u4e16\u754c\n');
    assert.equal(guest.write(1, 'after grow'), 10);
    assert.equal(guest.call['fd_write']!(0, ...vectors, 512), Errno.NOTSUP);
    assert.equal(guest.call['fd_write']!(9, ...vectors, 512), Errno.BADF);
    assert.equal(guest.call['fd_write']!(1, 131_068, 1, 512), Errno.FAULT);
    assert.equal(guest.call['fd_write']!(1, 0, 0x2000_0001, 512), Errno.FAULT);
});

test('fd_read scatters standard input and ends with 0', () => {
    const guest = new FileGuest({ stdin: 'abc\u00e9' });
    const vectors = guest.vectors([2000, 2], [3000, 10]);
    assert.equal(guest.call['fd_read']!(0, ...vectors, 512), Errno.SUCCESS);
    assert.equal(guest.u32(512), 5);
    assert.equal(guest.text(2000, 2) + guest.text(3000, 3), 'abc\u00e9');
    assert.equal(guest.read(0, 5), '');
    assert.equal(guest.call['fd_seek']!(0, 0n, 0, 512), Errno.SPIPE);
});

test('without files there is no preopened directory', () => {
    assert.equal(new FileGuest({}).call['fd_prestat_get']!(3, 512), Errno.BADF);
    const guest = new FileGuest();
    assert.equal(guest.call['fd_prestat_get']!(3, 512), Errno.SUCCESS);
    assert.deepEqual([guest.u32(512), guest.u32(516)], [0, 1]);
    assert.equal(guest.call['fd_prestat_dir_name']!(3, 600, 1), Errno.SUCCESS);
    assert.equal(guest.text(600, 1), '/');
    assert.equal(guest.call['fd_prestat_get']!(4, 512), Errno.BADF);
});

test('files are made, written, sought, truncated and read', () => {
    const guest = new FileGuest({ files: { '/given/in.txt': 'content', '/given/data': new Uint8Array([1, 2]) } });
    assert.equal(guest.read(guest.open('given/in.txt'), 100), 'content');
    assert.equal(guest.tryOpen('none'), Errno.NOENT);
    const fd = guest.open('new.txt', OFlags.CREAT);
    guest.write(fd, '0123456789');
    assert.equal(guest.call['fd_seek']!(fd, -4n, 2, 512), Errno.SUCCESS);
    assert.equal(guest.u64(512), 6n);
    assert.equal(guest.read(fd, 2), '67');
    guest.call['fd_tell']!(fd, 512);
    assert.equal(guest.u64(512), 8n);
    assert.equal(guest.call['fd_seek']!(fd, -100n, 1, 512), Errno.INVAL);
    assert.equal(guest.call['fd_pwrite']!(fd, ...guest.vectors(guest.put('XY')), 12n, 512), Errno.SUCCESS);
    assert.equal(guest.call['fd_pread']!(fd, ...guest.vectors([4000, 20]), 9n, 512), Errno.SUCCESS);
    assert.equal(guest.text(4000, guest.u32(512)), '9\0\0XY');
    assert.equal(guest.call['fd_filestat_set_size']!(fd, 3n), Errno.SUCCESS);
    assert.equal(guest.call['fd_filestat_set_size']!(fd, 5n), Errno.SUCCESS);
    assert.equal(guest.read(guest.open('new.txt'), 100), '012\0\0');
    const append = guest.open('new.txt', 0, FdFlags.APPEND);
    guest.write(append, '+');
    assert.equal(guest.call['fd_filestat_get']!(append, 600), Errno.SUCCESS);
    assert.deepEqual([guest.u64(632), guest.bytes(616, 1)[0]], [6n, 4]);
    assert.equal(guest.tryOpen('new.txt', OFlags.CREAT | OFlags.EXCL), Errno.EXIST);
    assert.equal(guest.read(guest.open('new.txt', OFlags.TRUNC), 100), '');
    assert.equal(guest.call['fd_close']!(fd), Errno.SUCCESS);
    assert.equal(guest.call['fd_close']!(fd), Errno.BADF);
    assert.equal(guest.open('given/data'), fd, 'the lowest free number is taken');
});

test('sizes and offsets are not negative', () => {
    const guest = new FileGuest({ files: { '/f': 'content' } });
    const fd = guest.open('f');
    const data = guest.vectors(guest.put('x'));
    assert.equal(guest.call['fd_filestat_set_size']!(fd, -1n), Errno.INVAL);
    assert.equal(guest.call['fd_pread']!(fd, ...data, -1n, 512), Errno.INVAL);
    assert.equal(guest.call['fd_pwrite']!(fd, ...data, -1n, 512), Errno.INVAL);
    for (const [offset, whence] of [[-1n, 0], [-8n, 2], [0n, 3], [1n << 62n, 0]] as const) {
        assert.equal(guest.call['fd_seek']!(fd, offset, whence, 512), Errno.INVAL);
    }
    assert.equal(guest.read(fd, 9), 'content');
});

test('a path cannot leave its directory', () => {
    const guest = new FileGuest({ files: { '/a/b/c': 'c', '/secret': 's' } });
    const a = guest.openDirectory('a');
    assert.equal(guest.read(guest.open('./b/../b//c', 0, 0, a), 9), 'c');
    for (const path of ['..', '../secret', 'b/../../secret', '/secret', '/']) {
        assert.equal(guest.tryOpen(path, 0, 0, a), Errno.PERM, path);
    }
    assert.equal(guest.tryOpen('', 0, 0, a), Errno.NOENT);
    assert.equal(guest.tryOpen('b\0', 0, 0, a), Errno.INVAL);
    assert.equal(guest.tryOpen('none/c', 0, 0, a), Errno.NOENT);
    assert.equal(guest.tryOpen('b/c/d', 0, 0, a), Errno.NOTDIR);
    assert.equal(guest.tryOpen('b/c/', 0, 0, a), Errno.NOTDIR);
    assert.equal(guest.tryOpen('b/c', OFlags.DIRECTORY, 0, a), Errno.NOTDIR);
    assert.equal(guest.tryOpen('c', 0, 0, 1), Errno.NOTDIR);
    assert.equal(guest.call['path_open']!(a, 0, ...guest.put(new Uint8Array([0xff])), 0, RIGHTS, RIGHTS, 0, 512), Errno.ILSEQ);
});

test('directories are made, listed, renamed and removed', () => {
    const guest = new FileGuest();
    const mkdir = (path: string): number => guest.call['path_create_directory']!(3, ...guest.put(path));
    const rmdir = (path: string): number => guest.call['path_remove_directory']!(3, ...guest.put(path));
    const unlink = (path: string): number => guest.call['path_unlink_file']!(3, ...guest.put(path));
    const rename = (from: string, to: string): number =>
        guest.call['path_rename']!(3, ...guest.put(from), 3, ...guest.put(to));
    assert.deepEqual([mkdir('d'), mkdir('d'), mkdir('d/e/'), mkdir('x/y')], [0, Errno.EXIST, 0, Errno.NOENT]);
    for (let i = 0; i < 20; i++) {
        guest.call['fd_close']!(guest.open(`d/file${i}`, OFlags.CREAT));
    }
    const d = guest.openDirectory('d');
    const expected = ['.', '..', 'e', ...Array.from({ length: 20 }, (_, i) => `file${i}`)];
    assert.deepEqual(guest.names(d), expected);
    assert.deepEqual(guest.names(d, 70), expected, 'in several pieces');
    assert.deepEqual([rmdir('d'), rmdir('d/file0'), unlink('d/e'), rmdir('.')], [Errno.NOTEMPTY, Errno.NOTDIR, Errno.ISDIR, Errno.INVAL]);
    assert.deepEqual([unlink('d/file0'), unlink('d/file0'), rmdir('d/e')], [0, Errno.NOENT, 0]);
    guest.write(guest.open('d/file1', 0), 'one');
    assert.deepEqual([rename('d/file1', 'moved'), rename('d/file2', 'moved'), rename('gone', 'x')], [0, 0, Errno.NOENT]);
    assert.equal(guest.read(guest.open('moved'), 10), '', 'replaced by the empty file2');
    assert.deepEqual([rename('d', 'd/inside'), rename('d', 'moved'), rename('moved', 'd')], [Errno.INVAL, Errno.NOTDIR, Errno.ISDIR]);
    mkdir('other');
    assert.deepEqual([rename('d', 'other/d2'), rename('other/d2', 'other/d2')], [0, 0]);
    assert.equal(guest.names(guest.openDirectory('other/d2')).length, 2 + 17);
    assert.equal(guest.tryOpen('other/d2/../../moved'), Errno.SUCCESS);
});

test('a directory is not opened for writing', () => {
    const guest = new FileGuest({ files: { '/d/f': 'content' } });
    const open = (path: string, oflags: number, rights: bigint): number => guest.tryOpen(path, oflags, 0, 3, rights);
    for (const path of ['d', 'd/', '.']) {
        for (const oflags of [0, OFlags.CREAT, OFlags.TRUNC, OFlags.DIRECTORY]) {
            assert.equal(open(path, oflags, RIGHTS), Errno.ISDIR, `${path} with ${oflags}`);
            assert.equal(open(path, oflags, BigInt(Rights.FD_WRITE)), Errno.ISDIR, `${path} with ${oflags}`);
        }
        assert.equal(open(path, OFlags.CREAT, READING), Errno.ISDIR, path);
        assert.equal(open(path, OFlags.TRUNC, READING), Errno.ISDIR, path);
        assert.equal(open(path, 0, READING), 0, path);
        assert.equal(guest.call['fd_close']!(guest.u32(512)), 0);
    }
    assert.equal(open('d/f', OFlags.DIRECTORY | OFlags.TRUNC, RIGHTS), Errno.NOTDIR);
    assert.equal(guest.read(guest.open('d/f'), 9), 'content', 'not emptied');
});

test('fd_renumber moves a descriptor over another', () => {
    const guest = new FileGuest({ files: { '/a': 'A', '/b': 'B' } });
    const a = guest.open('a');
    const b = guest.open('b');
    assert.equal(guest.call['fd_renumber']!(b, a), Errno.SUCCESS);
    assert.equal(guest.read(a, 5), 'B');
    assert.equal(guest.call['fd_sync']!(b), Errno.BADF);
    assert.equal(guest.call['fd_renumber']!(a, 99), Errno.BADF);
});

test('files know when they changed, and take another time', () => {
    const guest = new FileGuest();
    const before = BigInt(Date.now()) * 1_000_000n;
    const fd = guest.open('a', OFlags.CREAT);
    guest.write(fd, 'x');
    const modified = (): bigint => {
        assert.equal(guest.call['path_filestat_get']!(3, 0, ...guest.put('a'), 600), Errno.SUCCESS);
        return guest.u64(600 + 48);
    };
    assert.ok(modified() >= before && modified() < BigInt(Date.now() + 1) * 1_000_000n);
    const setTimes = (name: string, time: bigint, which: number): number =>
        guest.call['path_filestat_set_times']!(3, 0, ...guest.put(name), 0n, time, which);
    assert.equal(setTimes('a', 1_500_000_000_000_000_000n, 4), Errno.SUCCESS);
    assert.equal(modified(), 1_500_000_000_000_000_000n);
    assert.equal(setTimes('a', 1n, 1), Errno.SUCCESS, 'the time of access alone');
    assert.equal(modified(), 1_500_000_000_000_000_000n);
    assert.equal(setTimes('a', 0n, 8), Errno.SUCCESS);
    assert.ok(modified() >= before);
    assert.equal(setTimes('absent', 1n, 4), Errno.NOENT);
});

test('symbolic links are followed where they should be, and do not lead outside', () => {
    const guest = new FileGuest({ files: { '/d/file': 'content', '/d/sub/below': 'below' } });
    const symlink = (target: string, path: string, fd = 3): number =>
        guest.call['path_symlink']!(...guest.put(target), fd, ...guest.put(path));
    const follow = (path: string, oflags = 0, fd = 3): number =>
        guest.call['path_open']!(fd, 1, ...guest.put(path), oflags, RIGHTS, RIGHTS, 0, 512);
    assert.deepEqual([symlink('d', 'dir'), symlink('d/file', 'link'), symlink('x', 'link')], [0, 0, Errno.EXIST]);
    assert.deepEqual([symlink('/d', 'absolute'), symlink('x', 'none/x'), symlink('', 'e')], [Errno.PERM, Errno.NOENT, Errno.NOENT]);
    assert.equal(follow('link'), 0);
    assert.equal(guest.read(guest.u32(512), 20), 'content');
    assert.equal(guest.tryOpen('link'), Errno.LOOP, 'not followed');
    assert.equal(guest.tryOpen('dir/sub/../file'), 0, 'on the way always');
    assert.equal(guest.tryOpen('dir/', OFlags.DIRECTORY, 0, 3, READING), 0, 'a slash follows');
    assert.deepEqual([symlink('made', 'dangling'), follow('dangling'), follow('dangling', OFlags.CREAT)], [0, Errno.NOENT, 0]);
    assert.equal(guest.tryOpen('made'), 0);
    assert.equal(follow('dangling', OFlags.CREAT | OFlags.EXCL), Errno.EXIST);
    assert.deepEqual([symlink('two', 'one'), symlink('one', 'two'), follow('one')], [0, 0, Errno.LOOP]);
    const d = guest.openDirectory('d');
    assert.deepEqual([symlink('../made', 'out', d), follow('out', 0, d), follow('d/out')], [0, Errno.PERM, 0]);
    const readlink = (path: string, size: number): number =>
        guest.call['path_readlink']!(3, ...guest.put(path), 2000, size, 512);
    assert.equal(readlink('link', 100), 0);
    assert.equal(guest.text(2000, guest.u32(512)), 'd/file');
    assert.equal(readlink('link', 3), 0);
    assert.equal(guest.u32(512), 3);
    assert.deepEqual([readlink('d', 9), readlink('none', 9)], [Errno.INVAL, Errno.NOENT]);
    const type = (lookup: number): number | undefined => {
        assert.equal(guest.call['path_filestat_get']!(3, lookup, ...guest.put('link'), 600), 0);
        return guest.bytes(616, 1)[0];
    };
    assert.deepEqual([type(0), type(1)], [7, 4]);
    assert.equal(guest.call['path_unlink_file']!(3, ...guest.put('link')), 0);
    assert.equal(guest.tryOpen('d/file'), 0, 'the link is gone, not the file');
});

test('hard links are names of one file', () => {
    const guest = new FileGuest({ files: { '/a': 'A' } });
    const link = (from: string, to: string): number =>
        guest.call['path_link']!(3, 0, ...guest.put(from), 3, ...guest.put(to));
    guest.call['path_create_directory']!(3, ...guest.put('d'));
    assert.deepEqual([link('a', 'b'), link('a', 'b'), link('none', 'c'), link('d', 'e')], [0, Errno.EXIST, Errno.NOENT, Errno.PERM]);
    guest.write(guest.open('b', OFlags.TRUNC), 'both');
    assert.equal(guest.read(guest.open('a'), 9), 'both');
    const stat = (path: string): bigint[] => {
        assert.equal(guest.call['path_filestat_get']!(3, 0, ...guest.put(path), 600), 0);
        return [guest.u64(608), guest.u64(624)];
    };
    assert.deepEqual(stat('a'), stat('b'));
    assert.equal(stat('a')[1], 2n);
    guest.call['path_unlink_file']!(3, ...guest.put('a'));
    assert.equal(stat('b')[1], 1n);
});

test('times of access and of modification are set apart, and what changes a directory changes its time', () => {
    const guest = new FileGuest({ files: { '/d/f': '' } });
    const times = (path: string): bigint[] => {
        assert.equal(guest.call['path_filestat_get']!(3, 0, ...guest.put(path), 600), 0);
        return [guest.u64(640), guest.u64(648)];
    };
    const set = (path: string, flags: number): number =>
        guest.call['path_filestat_set_times']!(3, 0, ...guest.put(path), 1n, 2n, flags);
    const before = times('d/f');
    assert.equal(set('d/f', 1), 0);
    assert.deepEqual(times('d/f'), [1n, before[1]]);
    assert.equal(set('d/f', 5), 0);
    assert.deepEqual(times('d/f'), [1n, 2n]);
    assert.equal(set('d/f', 3), Errno.INVAL);
    assert.equal(guest.call['fd_filestat_set_times']!(guest.open('d/f'), 7n, 8n, 5), 0);
    assert.deepEqual(times('d/f'), [7n, 8n]);
    assert.equal(guest.call['fd_filestat_set_times']!(1, 7n, 8n, 5), Errno.NOTSUP);
    set('d', 5);
    guest.open('d/new', OFlags.CREAT);
    assert.notEqual(times('d')[1], 2n);
});

test('a file is read and written only with the rights that it was opened with', () => {
    const guest = new FileGuest({ files: { 'in.txt': 'content' } });
    const open = (right: Rights) => {
        const rights = BigInt(right);
        assert.equal(guest.call['path_open']!(3, 0, ...guest.put('in.txt'), 0, rights, rights, 0, 512), Errno.SUCCESS);
        return guest.u32(512);
    };
    const data = guest.vectors(guest.put('changed'));
    const reader = open(Rights.FD_READ);
    assert.equal(guest.call['fd_write']!(reader, ...data, 512), Errno.NOTCAPABLE);
    assert.equal(guest.call['fd_pwrite']!(reader, ...data, 0n, 512), Errno.NOTCAPABLE);
    assert.equal(guest.call['fd_filestat_set_size']!(reader, 1n), Errno.NOTCAPABLE);
    assert.equal(guest.read(reader, 100), 'content');
    const writer = open(Rights.FD_WRITE);
    assert.equal(guest.call['fd_read']!(writer, ...data, 512), Errno.NOTCAPABLE);
    assert.equal(guest.call['fd_pread']!(writer, ...data, 0n, 512), Errno.NOTCAPABLE);
    assert.equal(guest.write(writer, 'written'), 7);
    assert.equal(guest.read(open(Rights.FD_READ), 100), 'written');
});
