using System;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>Where and how an organization's rows are kept.</summary>
internal sealed record StoreOptions
{
    /// <summary>Path of the SQLite file; null (the default) keeps everything in memory until the store is disposed.</summary>
    public string? Path { get; init; }

    /// <summary>
    /// How long a transaction waits for the one before it. Default 30 seconds, chosen by this project: longer than any
    /// operation of a test, shorter than the platform's two minutes for a whole operation. Zero refuses at once,
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> waits for ever.
    /// </summary>
    public TimeSpan LockTimeout { get; init; } = DefaultLockTimeout;

    /// <summary>What a store in memory begins with, rather than with tables that it creates; a file takes no notice of it.</summary>
    public PreparedImage? Image { get; init; }

    /// <summary>The default of <see cref="LockTimeout"/>.</summary>
    internal static TimeSpan DefaultLockTimeout { get; } = TimeSpan.FromSeconds(30);
}
