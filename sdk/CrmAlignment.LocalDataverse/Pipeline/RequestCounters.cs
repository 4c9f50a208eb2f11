using System;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>
/// Counts the requests an organization performs, so that budgets can be tested: how many service calls a plug-in may
/// spend on one request from outside.
/// </summary>
/// <remarks>
/// A request is counted as it begins, by its RequestName, whether it succeeds or is refused: a message of the platform, a Custom API,
/// or <c>LocalOrganization.RunActivity</c>. Each of a batch counts, and so does the batch. Thread-safe; the dictionaries are live and
/// go on counting. Counts of single requests are meaningful only while one thread sends requests.
/// </remarks>
public sealed class RequestCounters
{
    private readonly ConcurrentDictionary<string, int> _all = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _plugins = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _greatest = new(StringComparer.Ordinal);

    /// <summary>
    /// Requests by message since the last reset: from outside, from plug-ins and from the platform itself (a cascade, for example).
    /// A message that was not sent is not in it. Names are compared as they were written.
    /// </summary>
    public IReadOnlyDictionary<string, int> ByMessage => _all;

    /// <summary>Requests that plug-ins and workflow activities sent, by message, since the last reset; asynchronous ones too.</summary>
    public IReadOnlyDictionary<string, int> FromPlugins => _plugins;

    /// <summary>
    /// The most requests that plug-ins sent during one request from outside, by that request's message: what a save costs at worst.
    /// Only messages that caused any are in it; asynchronous jobs belong to no request from outside.
    /// </summary>
    public IReadOnlyDictionary<string, int> MostFromPluginsPerRequest => _greatest;

    /// <summary>Requests that plug-ins sent during the last request from outside that ended; 0 before the first.</summary>
    public int FromPluginsDuringLastRequest { get; private set; }

    /// <summary>All requests since the last reset: from outside, from plug-ins and from the platform itself.</summary>
    public long Total
    {
        get
        {
            var total = 0L;
            foreach (var count in _all.Values)
            {
                total += count;
            }

            return total;
        }
    }

    /// <summary>Number of requests with a message.</summary>
    /// <param name="message">Name of the message as requests carry it, for example RetrieveMultiple.</param>
    /// <returns>The number since the last reset; 0 when there was none.</returns>
    public int Of(string message) => _all.GetValueOrDefault(message);

    /// <summary>Starts counting from zero. Do it while no request is running: its nested requests would count as the first ones.</summary>
    public void Reset()
    {
        _all.Clear();
        _plugins.Clear();
        _greatest.Clear();
        FromPluginsDuringLastRequest = 0;
    }

    internal void Count(string message, bool isPlugin)
    {
        _all.AddOrUpdate(message, 1, static (_, count) => count + 1);
        if (isPlugin)
        {
            _plugins.AddOrUpdate(message, 1, static (_, count) => count + 1);
        }
    }

    internal void CountTopLevel(string message, int fromPlugins)
    {
        FromPluginsDuringLastRequest = fromPlugins;
        if (fromPlugins > 0)
        {
            _greatest.AddOrUpdate(message, static (_, sent) => sent, static (_, most, sent) => Math.Max(most, sent), fromPlugins);
        }
    }
}
