using System;
using System.Globalization;
using System.IO;
using System.Threading;

namespace CrmAlignment.Player.Settings;

/// <summary>
/// A clock that runs as another does, apart from it by as much as it was moved on: so that what is due next month can be seen today. While
/// people work it is never moved back, since rows of the future would be left behind.
/// </summary>
/// <remarks>
/// May be used by several threads at once. What measures how long something takes (<see cref="GetTimestamp"/>) is the other clock's: moving
/// on lets no operation run out of time.
/// </remarks>
public sealed class MovableClock : TimeProvider
{
    private readonly TimeProvider _other;
    private readonly string? _path;
    private readonly Lock _moving = new();
    private long _ahead;

    /// <summary>A clock beside another.</summary>
    /// <param name="other">The other clock.</param>
    /// <param name="path">
    /// File that keeps how far apart they are, so that a program that is started again does not go back; null to forget it. It need not
    /// exist.
    /// </param>
    /// <param name="start">What it shows at first when no file says it, such as the end of what was replayed. Null: what the other shows.</param>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public MovableClock(TimeProvider other, string? path = null, DateTimeOffset? start = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        (_other, _path) = (other, path);
        _ahead = path is not null && File.Exists(path) ? Read(path) : start is { } first ? (first - other.GetUtcNow()).Ticks : 0;
        Keep(_ahead);
    }

    /// <summary>The path of the file of a database's clock.</summary>
    /// <param name="database">Path of the database.</param>
    public static string PathOf(string database) => database + ".clock";

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _other.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => _other.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _other.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    /// <inheritdoc/>
    public override long GetTimestamp() => _other.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _other.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves the clock on.</summary>
    /// <param name="instant">What it shows from now on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instant is not later than what it shows, or later than the year 2999.</exception>
    /// <exception cref="IOException">The file cannot be written; the clock shows what it did.</exception>
    public void MoveTo(DateTimeOffset instant)
    {
        lock (_moving)
        {
            var now = GetUtcNow();
            if (instant <= now || instant.Year > 2999)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(instant), string.Create(CultureInfo.InvariantCulture, $"The clock shows {now:u}. It can be moved on, up to the year 2999, never back: {instant:u}."));
            }

            Set(instant);
        }
    }

    /// <summary>Sets the clock, also back: for who has seen that no row is later, before anybody works.</summary>
    /// <param name="instant">What it shows from now on.</param>
    /// <exception cref="IOException">The file cannot be written; the clock shows what it did.</exception>
    public void Set(DateTimeOffset instant)
    {
        lock (_moving)
        {
            var ahead = (instant - _other.GetUtcNow()).Ticks;
            Keep(ahead);
            Interlocked.Exchange(ref _ahead, ahead);
        }
    }

    // A clock that was never apart needs no file: most databases are served as of now.
    private void Keep(long ahead)
    {
        if (_path is not null && (ahead != 0 || File.Exists(_path)))
        {
            File.WriteAllText(_path, TimeSpan.FromTicks(ahead).ToString("c", CultureInfo.InvariantCulture) + "\n");
        }
    }

    private static long Read(string path) =>
        TimeSpan.TryParseExact(File.ReadAllText(path).Trim(), "c", CultureInfo.InvariantCulture, out var ahead)
            ? ahead.Ticks
            : throw new InvalidDataException($"{path} does not say how far the clock is ahead, such as 31.00:00:00. Delete it to begin with the present.");
}
