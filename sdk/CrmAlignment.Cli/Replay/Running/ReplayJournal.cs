using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using CrmAlignment.Cli.Report;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>
/// Which events a database has seen, in a file beside it, a line each. What an event left in Dataverse does not always tell: a refusal leaves
/// nothing, and a rejected lead that came back carries no reason any more. Played a second time, after what came later, such an event could do
/// what it did not do the first time.
/// </summary>
/// <remarks>
/// Lines are written together, before the group of commits to which their events belong, and with its number: of whoever is killed between
/// the two, the database has no such group, and the lines of it say nothing.
/// An event is the line of its file with what it says: a line that was corrected is another event.
/// </remarks>
public sealed class ReplayJournal : IDisposable
{
    private readonly HashSet<string> _played = new(StringComparer.Ordinal);
    private readonly List<RefusalLine> _refusals = [];
    private readonly List<Line> _pending = [];
    private readonly FileStream? _file;

    private ReplayJournal(FileStream? file)
    {
        _file = file;
    }

    /// <summary>What earlier runs were refused.</summary>
    public IReadOnlyList<RefusalLine> Refusals => _refusals;

    /// <summary>Opens the journal of a database.</summary>
    /// <param name="database">Path of the database; null for one in memory, of which nothing is kept.</param>
    /// <param name="organizationId">Id of its organization: the journal of a file that was replaced by another says nothing.</param>
    /// <param name="writtenGroups">How many groups of commits the database has.</param>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read or write the file.</exception>
    public static ReplayJournal Open(string? database, Guid organizationId, long writtenGroups)
    {
        if (database is null)
        {
            return new ReplayJournal(null);
        }

        var journal = new ReplayJournal(new FileStream(PathOf(database), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));
        if (!journal.Read($"{organizationId:D}", writtenGroups))
        {
            journal._file!.SetLength(0);
            journal.Write($"{organizationId:D}");
        }

        return journal;
    }

    /// <summary>Path of the journal of a database.</summary>
    /// <param name="database">Path of the database.</param>
    public static string PathOf(string database) => database + ".replayed";

    /// <summary>Whether an event was played before.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="key">Key of its lead; empty where it has none.</param>
    public bool Has(FunnelEvent happening, string key) => _played.Count > 0 && _played.Contains(Of(happening, key));

    /// <summary>Notes that an event was played, until <see cref="Write(long)"/>.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="key">Key of its lead; empty where it has none.</param>
    /// <param name="refusal">What the product refused; null where it did not.</param>
    public void Note(FunnelEvent happening, string key, RefusalLine? refusal)
    {
        if (_file is not null)
        {
            _pending.Add(new Line(Of(happening, key), refusal?.When.ToUnixTimeTicks(), refusal?.Lead, refusal?.Code, refusal?.Message));
        }
    }

    /// <summary>Writes what was noted since the last time.</summary>
    /// <param name="group">Number of the group of commits to which it belongs, which is written next.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(long group)
    {
        if (_pending.Count > 0)
        {
            Write(string.Join('\n', _pending.Select(line => JsonConvert.SerializeObject(line with { Group = group }, Compact))));
            _pending.Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private static readonly JsonSerializerSettings Compact = new() { NullValueHandling = NullValueHandling.Ignore };

    // Whoever was killed while writing left a line without its end, or lines of a group that was not written: they are cut off.
    private bool Read(string organization, long writtenGroups)
    {
        using var reader = new StreamReader(_file!, Encoding.UTF8, leaveOpen: true);
        var text = reader.ReadToEnd();
        var lines = text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || lines[0] != organization)
        {
            return false;
        }

        var kept = Encoding.UTF8.GetByteCount(lines[0]) + 1;
        foreach (var written in lines.AsSpan(1))
        {
            var line = JsonConvert.DeserializeObject<Line>(written)!;
            if (line.Group > writtenGroups)
            {
                break;
            }

            kept += Encoding.UTF8.GetByteCount(written) + 1;
            _played.Add(line.Event);
            if (line is { When: { } when, Lead: { } lead, Code: { } code, Message: { } message })
            {
                _refusals.Add(new RefusalLine(Instant.FromUnixTimeTicks(when), lead, code, message));
            }
        }

        _file!.SetLength(kept);
        _file.Seek(0, SeekOrigin.End);
        return true;
    }

    private void Write(string line)
    {
        _file!.Write(Encoding.UTF8.GetBytes(line + "\n"));
        _file.Flush();
    }

    private static string Of(FunnelEvent happening, string key) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{happening.GetType().Name}\n{happening.When.ToUnixTimeTicks()}\n{key}\n{happening.Row.Text}")).AsSpan(0, 12));

    private sealed record Line(string Event, long? When, string? Lead, string? Code, string? Message)
    {
        public long? Group { get; init; }
    }
}
