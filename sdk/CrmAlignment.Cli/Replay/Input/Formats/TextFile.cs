using System;
using System.IO;
using System.Text;
using CrmAlignment.Cli.Faults;
using UtfUnknown;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>
/// The text of a file, in whichever encoding it was saved: the mark at its beginning says it, or its bytes do. Text that is not UTF-8 is
/// guessed by the frequency of its letters (UTF.Unknown), Cyrillic with few of them by its words (<see cref="CyrillicEncoding"/>), and where that is too
/// little to be sure the encoding is asked for, since a wrong
/// guess would be stored as other letters, and nobody would be told.
/// </summary>
/// <remarks>It is read piece by piece, as often as somebody asks: a file may be larger than the memory.</remarks>
internal sealed class TextFile
{
    /// <summary>The encoding of most files, which needs no mention.</summary>
    internal const string Usual = "utf-8";

    private const float Sure = 0.5f;

    // Where the first bytes have no mark, text of two bytes a letter has a zero in nearly every second one: spaces, digits, delimiters.
    private const int Sample = 4_096;

    private readonly string _path;
    private readonly Encoding _encoding;

    private TextFile(string path, Encoding encoding) => (_path, _encoding) = (path, encoding);

    static TextFile() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Whether an encoding of a name exists.</summary>
    internal static bool IsKnown(string name)
    {
        try
        {
            return System.Text.Encoding.GetEncoding(name) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Name of the encoding.</summary>
    internal string Encoding => _encoding.WebName;

    /// <summary>Finds out how a file is written, and that it can be read to its end.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="format">What the map says of it.</param>
    /// <exception cref="InputException">Its encoding cannot be told, or is another than the map says.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal static TextFile Read(string path, FileFormat format)
    {
        var file = new TextFile(path, format.Encoding is { } name ? System.Text.Encoding.GetEncoding(name) : Of(path, format));
        return IsWritten(path, file._encoding) ? file : throw new InputException(
            Path.GetFileName(path),
            $"The file has bytes that {file.Encoding} does not have.",
            $"Save it as UTF-8, or write its own encoding as {format.PlaceOf("encoding")}.");
    }

    /// <summary>Its letters, from the first on; without the mark at the beginning.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal TextReader Open() => Open(_path, _encoding);

    private static StreamReader Open(string path, Encoding encoding) => new(
        path,
        System.Text.Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        detectEncodingFromByteOrderMarks: false);

    private static bool IsWritten(string path, Encoding encoding)
    {
        using var reader = Open(path, encoding);
        var letters = new char[Sample];
        try
        {
            while (reader.Read(letters) > 0)
            {
                // Only that it can be read is asked.
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Of(string path, FileFormat format)
    {
        if (Marked(Beginning(path)) is { } marked)
        {
            return marked;
        }

        if (IsWritten(path, System.Text.Encoding.UTF8))
        {
            return System.Text.Encoding.UTF8;
        }

        return CharsetDetector.DetectFromFile(path).Detected is { Encoding: { } guess, Confidence: >= Sure }
            ? Superset(guess)
            : CyrillicEncoding.Find(Beginning(path, CyrillicEncoding.Enough)) ?? throw new InputException(
                Path.GetFileName(path),
                "The file is not UTF-8, and it has too few letters to tell which encoding it has.",
                $"Save it as UTF-8, or write {format.PlaceOf("encoding")}, such as windows-1251 or windows-1252.");
    }

    private static byte[] Beginning(string path, int length = Sample)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[length];
        return bytes[..file.ReadAtLeast(bytes, length, throwOnEndOfStream: false)];
    }

    // Programs that say Latin-1 mean Windows' own, which has the euro and quotes where Latin-1 has control characters:
    // https://encoding.spec.whatwg.org/#names-and-labels
    private static Encoding Superset(Encoding guess) => guess.WebName == "iso-8859-1" ? System.Text.Encoding.GetEncoding("windows-1252") : guess;

    private static Encoding? Marked(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => System.Text.Encoding.UTF8,
        [0xFF, 0xFE, ..] => System.Text.Encoding.Unicode,
        [0xFE, 0xFF, ..] => System.Text.Encoding.BigEndianUnicode,
        _ => Wide(bytes.AsSpan(0, bytes.Length & ~1)),
    };

    private static Encoding? Wide(ReadOnlySpan<byte> sample)
    {
        var (even, odd) = (0, 0);
        for (var index = 0; index < sample.Length; index += 2)
        {
            even += sample[index] == 0 ? 1 : 0;
            odd += sample[index + 1] == 0 ? 1 : 0;
        }

        var few = sample.Length / 16;
        return odd > few && even == 0 ? System.Text.Encoding.Unicode
            : even > few && odd == 0 ? System.Text.Encoding.BigEndianUnicode
            : null;
    }
}
