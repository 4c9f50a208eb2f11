using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
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
/// </remarks>
public sealed class ReplayJournal : IDisposable
{
    // In order, sixteen bytes an event: what this run plays is not looked for again.
    private readonly List<EventMark> _played = [];
    private readonly List<RefusalLine> _refusals = [];
    private readonly List<JournalLine> _pending = [];
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
        if (journal.Read($"{organizationId:D}", writtenGroups) is { } kept)
        {
            journal._file!.SetLength(kept);
            journal._file.Seek(0, SeekOrigin.End);
            return journal;
        }

        journal._file!.SetLength(0);
        journal.Write($"{organizationId:D}");
        return journal;
    }

    /// <summary>What the replays of a database were refused; nothing where it has no journal. Nothing is written.</summary>
    /// <param name="database">Path of the database.</param>
    /// <param name="organizationId">Id of its organization.</param>
    /// <param name="writtenGroups">How many groups of commits the database has.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<RefusalLine> RefusalsOf(string database, Guid organizationId, long writtenGroups)
    {
        if (!File.Exists(PathOf(database)))
        {
            return [];
        }

        using var journal = new ReplayJournal(new FileStream(PathOf(database), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        journal.Read($"{organizationId:D}", writtenGroups);
        return journal.Refusals;
    }

    /// <summary>Path of the journal of a database.</summary>
    /// <param name="database">Path of the database.</param>
    public static string PathOf(string database) => database + ".replayed";

    /// <summary>Whether an event was played before.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="key">Key of its lead; empty where it has none.</param>
    public bool Has(FunnelEvent happening, string key) => _played.Count > 0 && _played.BinarySearch(EventMark.Of(happening, key)) >= 0;

    /// <summary>Notes that an event was played, until <see cref="Write(long)"/>.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="key">Key of its lead; empty where it has none.</param>
    /// <param name="refusal">What the product refused; null where it did not.</param>
    public void Note(FunnelEvent happening, string key, RefusalLine? refusal)
    {
        if (_file is not null)
        {
            _pending.Add(new JournalLine(EventMark.Of(happening, key).ToString(), refusal?.When.ToUnixTimeTicks(), refusal?.Lead, refusal?.Code, refusal?.Message));
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

    // Whoever was killed while writing left a line without its end, or lines of a group that was not written: how many bytes come before them,
    // null where the journal is of another organization.
    private long? Read(string organization, long writtenGroups)
    {
        using var reader = new StreamReader(_file!, Encoding.UTF8, leaveOpen: true);
        if (NextLine(reader) != organization)
        {
            return null;
        }

        var kept = Encoding.UTF8.GetByteCount(organization) + 1L;
        while (NextLine(reader) is { } written)
        {
            var line = JsonConvert.DeserializeObject<JournalLine>(written)!;
            if (line.Group > writtenGroups)
            {
                break;
            }

            kept += Encoding.UTF8.GetByteCount(written) + 1;
            Know(line);
        }

        _played.Sort();
        return kept;
    }

    private void Know(JournalLine line)
    {
        _played.Add(EventMark.Parse(line.Event));
        if (line is { When: { } when, Lead: { } lead, Code: { } code, Message: { } message })
        {
            _refusals.Add(new RefusalLine(Instant.FromUnixTimeTicks(when), lead, code, message));
        }
    }

    // Null at the end of the file, and for a line that was not written to its end. Each ends with a line feed, the last one, too.
    private static string? NextLine(StreamReader reader)
    {
        var line = new StringBuilder();
        for (var letter = reader.Read(); letter >= 0; letter = reader.Read())
        {
            if (letter == '\n')
            {
                return line.ToString();
            }

            line.Append((char)letter);
        }

        return null;
    }

    private void Write(string line)
    {
        _file!.Write(Encoding.UTF8.GetBytes(line + "\n"));
        _file.Flush();
    }
}
