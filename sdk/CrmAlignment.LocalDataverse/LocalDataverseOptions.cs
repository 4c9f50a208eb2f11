using System;
using CrmAlignment.LocalDataverse.Messages.Sales;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse;

/// <summary>How a local organization is opened.</summary>
public sealed record LocalDataverseOptions
{
    /// <summary>File of the database; null (the default) keeps everything in memory.</summary>
    public string? DatabasePath { get; init; }

    /// <summary>The one clock of the organization. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Unique name of the organization. Default: "local". Used when the database is new.</summary>
    public string OrganizationName { get; init; } = "local";

    /// <summary>ISO code of the base currency. Default: USD. Used when the database is new.</summary>
    public string BaseCurrencyCode { get; init; } = "USD";

    /// <summary>Symbol of the base currency. Default: $. Used when the database is new.</summary>
    public string BaseCurrencySymbol { get; init; } = "$";

    /// <summary>Name of the base currency. Default: US Dollar. Used when the database is new.</summary>
    public string BaseCurrencyName { get; init; } = "US Dollar";

    /// <summary>Language (LCID) of messages and labels. Default: 1033, English.</summary>
    public int BaseLanguage { get; init; } = 1033;

    /// <summary>
    /// Whether an Update that mixes state or owner columns with others runs its steps twice, as the platform does. Default: true.
    /// </summary>
    /// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior.</remarks>
    public bool SplitsMixedUpdates { get; init; } = true;

    /// <summary>What the sales messages do where Microsoft documents no exact behaviour.</summary>
    public SalesOptions Sales { get; init; } = new();

    /// <summary>Greatest depth of plug-ins calling plug-ins. Default: 8, the platform's.</summary>
    public int MaximumDepth { get; init; } = 8;

    /// <summary>The limits of queries, which a test may lower. Default: the platform's.</summary>
    public QueryLimits QueryLimits { get; init; } = new();

    /// <summary>
    /// How long one operation may take with all its plug-ins. Default: 2 minutes, the platform's. A plug-in cannot be ended from
    /// outside: after that time its next service call faults, and the operation fails even when the plug-in returns late. Measured
    /// by <see cref="TimeProvider.GetTimestamp"/>; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> switches it off, for
    /// debugging.
    /// </summary>
    /// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/analyze-performance#time-and-resource-constraints.</remarks>
    public TimeSpan OperationTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Which plug-in runs leave a trace log row. Default: those that threw. Used when the database is new; afterwards
    /// plugintracelogsetting of the organization's row says it.
    /// </summary>
    public TraceLevel TraceLevel { get; init; } = TraceLevel.Exception;

    /// <summary>How often an asynchronous job whose step asks for a retry runs in all. Default: 4, the platform's.</summary>
    /// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/handle-exceptions#retry-an-asynchronous-plug-in.</remarks>
    public int JobAttempts { get; init; } = 4;

    /// <summary>
    /// How long a request waits for the transaction that has the organization before it. Default: 30 seconds, chosen by this
    /// project.
    /// </summary>
    public TimeSpan LockTimeout { get; init; } = StoreOptions.DefaultLockTimeout;

    /// <summary>
    /// Whether a background thread runs asynchronous jobs. Default: false; call <see cref="LocalOrganization.DrainAsyncOperations"/>.
    /// </summary>
    public bool RunsJobsInBackground { get; init; }
}
