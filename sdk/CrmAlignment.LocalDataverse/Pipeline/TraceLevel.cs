namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>
/// Which plug-in runs leave a row in the plug-in trace log (plugintracelog): the values of the organization's plugintracelogsetting.
/// </summary>
/// <remarks>
/// The numbers are those of the platform: 0, 1 and 2
/// (https://learn.microsoft.com/power-apps/developer/data-platform/logging-tracing). Rows stay when the request is undone.
/// </remarks>
public enum TraceLevel
{
    /// <summary>None: traces go only into the faults of plug-ins that throw.</summary>
    Off,

    /// <summary>Those that threw; the default of a new database.</summary>
    Exception,

    /// <summary>All, those that traced nothing included: each run writes a row.</summary>
    All,
}
