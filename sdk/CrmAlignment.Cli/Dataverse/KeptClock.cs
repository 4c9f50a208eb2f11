using System;
using System.IO;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Player.Settings;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>The clock of a database, which stands where the demo ended, or where somebody moved it in the browser.</summary>
internal static class KeptClock
{
    /// <summary>The clock.</summary>
    /// <param name="database">Path of the database.</param>
    /// <param name="start">What it shows at first, unless it was moved before; null for the present.</param>
    /// <exception cref="InputException">The file beside the database that keeps the clock holds something else.</exception>
    public static MovableClock Of(string database, DateTimeOffset? start = null)
    {
        var path = MovableClock.PathOf(database);
        try
        {
            return new MovableClock(TimeProvider.System, path, start);
        }
        catch (InvalidDataException e)
        {
            throw new InputException(path, e.Message, "Delete the file.");
        }
    }
}
