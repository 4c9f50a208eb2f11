using System;
using CrmAlignment.LocalDataverse.Messages.Sales;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse;

/// <summary>How a local organization is opened.</summary>
/// <remarks>
/// The options count for this opening; they are not kept in the database, but for those that say "when the database is new". Values
/// that no property refuses by itself are taken as they are. Immutable, so that one object may open several organizations.
/// </remarks>
public sealed record LocalDataverseOptions
{
    /// <summary>
    /// Path of the database file, which is made when it does not exist; null (the default) keeps everything in memory until the
    /// organization is disposed.
    /// </summary>
    /// <remarks>
    /// The folder must exist. SQLite keeps two more files of the same name beside it while it is open (-wal, -shm), and this
    /// project a third (.lock).
    /// </remarks>
    public string? DatabasePath { get; init; }

    /// <summary>
    /// The one clock of the organization: createdon, conditions on dates, the contexts of plug-ins, due times of jobs and the time
    /// limit of operations. Default: the system's.
    /// </summary>
    /// <remarks>
    /// It is read by every thread that sends requests. A clock that a test moves by hand makes everything reproducible; set back, it
    /// gives later rows earlier dates. What has a clock of its own is only the background thread, which looks for jobs once a second.
    /// </remarks>
#pragma warning disable RS0030 // The one place that names the system's clock.
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
#pragma warning restore RS0030

    /// <summary>Unique name of the organization, as plug-in contexts and RetrieveCurrentOrganization give it. Default: "local".</summary>
    /// <remarks>When the database is new, the organization row and the root business unit get it as their name, and keep that.</remarks>
    public string OrganizationName { get; init; } = "local";

    /// <summary>
    /// ISO 4217 code of the base currency, three letters; it is not checked. Default: USD. Used when the database is new.
    /// </summary>
    public string BaseCurrencyCode { get; init; } = "USD";

    /// <summary>Symbol of the base currency, written into formatted values of money. Default: $. Used when the database is new.</summary>
    public string BaseCurrencySymbol { get; init; } = "$";

    /// <summary>Name of the base currency, the primary name of its row. Default: US Dollar. Used when the database is new.</summary>
    public string BaseCurrencyName { get; init; } = "US Dollar";

    /// <summary>
    /// Language (LCID) of labels and formatted values for users whose settings name none (uilanguageid of usersettings). Default:
    /// 1033, English, in which all tables of the platform have labels.
    /// </summary>
    /// <remarks>
    /// When the database is new, it becomes languagecode of the organization's row too. Faults are in English, whatever the user speaks.
    /// </remarks>
    public int BaseLanguage { get; init; } = 1033;

    /// <summary>
    /// Whether an Update that mixes state or owner columns with others runs its steps twice, as the platform does. Default: true.
    /// </summary>
    /// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior.</remarks>
    public bool SplitsMixedUpdates { get; init; } = true;

    /// <summary>
    /// Whether Merge gives the rows that belong to the subordinate to the target by Update, whose steps run. Default: true. With false
    /// no step of these rows runs, but for those of activities. Assumed: no page of Microsoft decides it.
    /// </summary>
    /// <remarks>Source: https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.mergerequest.</remarks>
    public bool RunsStepsOfMergedRows { get; init; } = true;

    /// <summary>What the sales messages do where Microsoft documents no exact behaviour. Default: what this project assumes.</summary>
    public SalesOptions Sales { get; init; } = new();

    /// <summary>
    /// Greatest depth of plug-ins calling plug-ins: a request from outside has depth 1, one that a plug-in sends has one more than the
    /// request it runs for. A deeper one is refused with 0x80044182. Default: 8, the platform's; with 1, plug-ins send no requests.
    /// </summary>
    /// <remarks>Source: https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.iexecutioncontext.depth.</remarks>
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

    /// <summary>
    /// How often an asynchronous job whose step asks for a retry runs in all: a minute after the first time, then two, then three.
    /// Default: 4, the platform's; 1 and less run it once.
    /// </summary>
    /// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/handle-exceptions#retry-an-asynchronous-plug-in.</remarks>
    public int JobAttempts { get; init; } = 4;

    /// <summary>
    /// How long a request waits for the transaction that has the organization before it, before it is refused with 0x80044151.
    /// Default: 30 seconds, chosen by this project: longer than any operation of a test, shorter than the two minutes of an operation.
    /// </summary>
    /// <remarks>
    /// Zero refuses at once; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> waits for ever. Any other negative time makes
    /// opening throw <see cref="ArgumentOutOfRangeException"/>.
    /// </remarks>
    public TimeSpan LockTimeout { get; init; } = StoreOptions.DefaultLockTimeout;

    /// <summary>
    /// Whether a background thread runs asynchronous jobs as they are queued. Default: false; call
    /// <see cref="LocalOrganization.DrainAsyncOperations"/>, so that a test decides when they run.
    /// </summary>
    /// <remarks>
    /// The thread takes the same turns as requests do, so that a job can keep them waiting. When storage fails under it, it stops, and
    /// the next <see cref="LocalOrganization.DrainAsyncOperations"/> says why.
    /// </remarks>
    public bool RunsJobsInBackground { get; init; }

    /// <summary>
    /// Whether this organization uses a plug-in assembly that another organization of the process loaded, when its content is the same.
    /// Default: false; each organization loads its own, so that static fields of a plug-in are its alone, as on the platform.
    /// </summary>
    /// <remarks>
    /// For test suites that open hundreds of organizations with one package: loading and compiling are done once. Static state of the
    /// plug-ins is then common to the organizations that say so. Either way an assembly stays loaded until the process ends, so that
    /// each organization that loads its own adds some two megabytes to it.
    /// </remarks>
    public bool SharesPluginAssemblies { get; init; }
}
