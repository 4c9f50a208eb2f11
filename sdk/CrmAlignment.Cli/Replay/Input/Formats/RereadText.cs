using System;
using System.Collections.Generic;
using System.IO;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>
/// A text of which a part can be read again: what was read is kept until somebody says that it is not needed any more. Used by one thread.
/// </summary>
/// <param name="text">The text, which it closes.</param>
internal sealed class RereadText(TextReader text) : TextReader
{
    // In order, without gaps; the last ends where the text was read to.
    private readonly LinkedList<(long Begins, char[] Letters)> _kept = new();
    private long _needed;
    private long _at;

    /// <summary>Says that nothing before a place will be read again.</summary>
    /// <param name="place">Letters from the beginning.</param>
    public void Forget(long place) => _needed = place;

    /// <summary>Goes on reading at a place.</summary>
    /// <param name="place">Letters from the beginning; none that were said not to be needed.</param>
    public void GoBack(long place) => _at = place;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        while (_kept.First is { Value: var first } && first.Begins + first.Letters.Length <= _needed)
        {
            _kept.RemoveFirst();
        }

        foreach (var (begins, letters) in _kept)
        {
            if (_at < begins + letters.Length)
            {
                return Give(letters.AsSpan((int)(_at - begins)), buffer);
            }
        }

        var read = text.Read(buffer);
        if (read > 0)
        {
            _kept.AddLast((_at, buffer[..read].ToArray()));
            _at += read;
        }

        return read;
    }

    /// <inheritdoc/>
    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Give(ReadOnlySpan<char> letters, Span<char> buffer)
    {
        var given = letters[..Math.Min(letters.Length, buffer.Length)];
        given.CopyTo(buffer);
        _at += given.Length;
        return given.Length;
    }
}
