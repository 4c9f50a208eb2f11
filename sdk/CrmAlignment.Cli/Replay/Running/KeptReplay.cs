using System;
using System.Collections.Generic;
using System.IO;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Report;
using Newtonsoft.Json;
using NodaTime;
using NodaTime.Text;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>
/// What a replay knows and no row of its database says: which facts its files did not say, until when they tell, and what was refused. Without it a later report of the
/// same database would show what the replay only presumed, as if somebody had recorded it.
/// </summary>
/// <param name="Known">Which facts the files of the last replay say.</param>
/// <param name="Until">The last day of which they tell.</param>
/// <param name="Refusals">What was refused, in the order of the replays.</param>
public sealed record KeptReplay(KnownFacts Known, LocalDate Until, IReadOnlyList<RefusalLine> Refusals)
{
    /// <summary>Path of the file beside a database that has the facts.</summary>
    /// <param name="database">Path of the database.</param>
    public static string PathOf(string database) => database + ".known";

    /// <summary>What is written beside a database.</summary>
    /// <param name="organizationId">Id of its organization: what lies beside a file that was replaced by another says nothing.</param>
    /// <param name="known">Which facts the files say.</param>
    /// <param name="until">The last day of which they tell.</param>
    public static string Text(Guid organizationId, KnownFacts known, LocalDate until) =>
        JsonConvert.SerializeObject(new KeptFacts(organizationId, LocalDatePattern.Iso.Format(until), known), Formatting.Indented);

    /// <summary>Reads what lies beside a database; null where nobody replayed files into it, or an earlier version did.</summary>
    /// <param name="database">Path of the database.</param>
    /// <param name="organizationId">Id of its organization.</param>
    /// <param name="writtenGroups">How many groups of commits the database has.</param>
    /// <exception cref="InputException">The file beside the database cannot be read, or holds something else.</exception>
    public static KeptReplay? Read(string database, Guid organizationId, long writtenGroups)
    {
        var path = PathOf(database);
        if (!File.Exists(path))
        {
            return null;
        }

        var kept = GivenFile.Read(path, Parse, "Run the replay again, or delete the file.");
        return kept.Organization == organizationId ? new KeptReplay(kept.Known, LocalDatePattern.Iso.Parse(kept.Until).Value, ReplayJournal.RefusalsOf(database, organizationId, writtenGroups)) : null;
    }

    private static KeptFacts Parse(string path)
    {
        try
        {
            return JsonConvert.DeserializeObject<KeptFacts>(File.ReadAllText(path)) is { Known: not null, Until: { } until } kept && LocalDatePattern.Iso.Parse(until).Success
                ? kept
                : throw Other(path);
        }
        catch (JsonException)
        {
            throw Other(path);
        }
    }

    private static InputException Other(string path) =>
        new(path, "The file does not hold what a replay knows of its database.", "Run the replay again, or delete the file.");

    private sealed record KeptFacts(Guid Organization, string Until, KnownFacts Known);
}
