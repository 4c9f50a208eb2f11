namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>Which plug-in runs leave a row in the plug-in trace log.</summary>
public enum TraceLevel
{
    /// <summary>None.</summary>
    Off,

    /// <summary>Those that threw.</summary>
    Exception,

    /// <summary>All.</summary>
    All,
}
