using System;
using System.IO;
using Microsoft.Win32.SafeHandles;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>
/// Bytes in a file in the folder for temporary files, which no other program can open and which is gone with the process, however that ends. Used
/// by one thread.
/// </summary>
internal sealed class SpilledBytes : IDisposable
{
    // Some dozen lines: whoever reads them one after the other asks the system once for them all.
    private const int WindowSize = 8 << 10;

    private readonly SafeFileHandle _file;
    private byte[] _window = new byte[WindowSize];
    private long _windowAt;
    private int _windowLength;
    private long _length;

    /// <summary>Begins without bytes.</summary>
    /// <param name="folder">Folder of the file; the one for temporary files by default.</param>
    /// <exception cref="IOException">The file cannot be made.</exception>
    internal SpilledBytes(string? folder = null)
    {
        var path = Path.Combine(folder ?? Path.GetTempPath(), "crma-" + Path.GetRandomFileName());
        var options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
        _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, options);
        if (!OperatingSystem.IsWindows())
        {
            // An open file needs no name there, and one without a name is left behind by no process that is killed.
            File.Delete(path);
        }
    }

    /// <summary>Adds bytes at the end.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>Where they begin.</returns>
    /// <exception cref="IOException">The disk is full.</exception>
    internal long Append(ReadOnlySpan<byte> bytes)
    {
        var at = _length;
        RandomAccess.Write(_file, bytes, at);
        _length += bytes.Length;
        return at;
    }

    /// <summary>Reads bytes; what it gives is good until the next call.</summary>
    /// <param name="at">Where they begin.</param>
    /// <param name="length">How many.</param>
    /// <exception cref="IOException">The file cannot be read, or ends before.</exception>
    internal ReadOnlySpan<byte> Read(long at, int length)
    {
        if (at < _windowAt || at + length > _windowAt + _windowLength)
        {
            Fill(at, length);
        }

        return _window.AsSpan((int)(at - _windowAt), length);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Fill(long at, int length)
    {
        if (length > _window.Length)
        {
            _window = new byte[length];
        }

        (_windowAt, _windowLength) = (at, 0);
        while (_windowLength < length)
        {
            var read = RandomAccess.Read(_file, _window.AsSpan(_windowLength), at + _windowLength);
            if (read == 0)
            {
                throw new EndOfStreamException($"The file for lines that are kept outside of memory ends at {at + _windowLength} of {_length} bytes.");
            }

            _windowLength += read;
        }
    }
}
