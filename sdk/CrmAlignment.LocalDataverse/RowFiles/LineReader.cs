using System;
using System.IO;

namespace CrmAlignment.LocalDataverse.RowFiles;

/// <summary>Reads a stream line by line, as bytes. One line at a time is in memory.</summary>
internal sealed class LineReader(Stream stream)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>Number of the line that was read last, counted from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <param name="line">The line without its end; valid until the next call.</param>
    /// <returns>Whether there was one.</returns>
    public bool Read(out ReadOnlyMemory<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                line = Take(searched + length);
                _start++;
                return true;
            }

            searched = _end - _start;
            if (_isAtEnd)
            {
                line = searched > 0 ? Take(searched) : default;
                return searched > 0;
            }

            Fill();
        }
    }

    private ReadOnlyMemory<byte> Take(int length)
    {
        ReadOnlyMemory<byte> line = _buffer.AsMemory(_start, length);
        _start += length;
        Number++;
        return Number == 1 && line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
    }
}
