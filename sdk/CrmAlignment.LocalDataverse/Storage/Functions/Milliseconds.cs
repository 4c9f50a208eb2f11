using System;

namespace CrmAlignment.LocalDataverse.Storage.Functions;

/// <summary>Moments as SQLite stores them: whole milliseconds since 1970.</summary>
internal static class Milliseconds
{
    /// <summary>The stored number of a moment.</summary>
    /// <param name="moment">The moment.</param>
    internal static long Of(DateTime moment) => (moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;

    /// <summary>The moment of a stored number.</summary>
    /// <param name="milliseconds">The number.</param>
    /// <param name="kind">The kind of the column's values.</param>
    internal static DateTime ToDateTime(long milliseconds, DateTimeKind kind) =>
        new(DateTime.UnixEpoch.Ticks + (milliseconds * TimeSpan.TicksPerMillisecond), kind);
}
