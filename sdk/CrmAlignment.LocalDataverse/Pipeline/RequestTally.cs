using System.Threading;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>Counts the requests that plug-ins send while one request from outside runs.</summary>
internal sealed class RequestTally
{
    private int _fromPlugins;

    /// <summary>Requests sent by plug-ins so far.</summary>
    public int FromPlugins => _fromPlugins;

    /// <summary>Counts one more.</summary>
    public void CountPluginRequest() => Interlocked.Increment(ref _fromPlugins);
}
