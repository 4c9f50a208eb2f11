using System;
using System.Globalization;
using System.IO;

namespace CrmAlignment.Cli.Commands;

/// <summary>Where an interrupted walk has come to, in a file beside the database. It is gone when the walk has ended.</summary>
/// <param name="path">Path of the file.</param>
internal sealed class KeptCursor(string path)
{
    private const string InstantFormat = "yyyy-MM-ddTHH:mm:ssZ";

    /// <summary>The file for a command and a database.</summary>
    public static KeptCursor Of(string database, string command) => new(database + "." + command);

    /// <summary>When the walk began (UTC, whole seconds) and its cursor; null when none was interrupted.</summary>
    public (DateTime BegunUtc, string Cursor)? Read()
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var text = File.ReadAllText(path);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end > 0 && DateTime.TryParseExact(
            text[..end], InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var begun)
            ? (begun, text[(end + 1)..])
            : throw new Faults.InputException(path, "The file does not say where a walk has stopped.", "Begin anew with --restart.");
    }

    /// <summary>Keeps a cursor; an empty one ends the walk.</summary>
    public void Write(DateTime begunUtc, string cursor)
    {
        if (cursor.Length == 0)
        {
            Forget();
            return;
        }

        // Beside its place first: a process that is killed leaves the old cursor or the new one, which both go on rightly.
        var partial = path + ".partial";
        File.WriteAllText(partial, begunUtc.ToString(InstantFormat, CultureInfo.InvariantCulture) + "\n" + cursor);
        File.Move(partial, path, overwrite: true);
    }

    /// <summary>Forgets where a walk has stopped.</summary>
    public void Forget() => File.Delete(path);
}
