using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Specification.Environments;

/// <summary>What the platform's Web API has, and the way over HTTP here does not have yet. The fewer, the better.</summary>
internal static class NotYetOverHttp
{
    /// <summary>What is said of each message.</summary>
    public static readonly FrozenDictionary<string, string> Messages = new Dictionary<string, string>
    {
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is said of each test.</summary>
    public static readonly FrozenDictionary<string, string> Tests = new Dictionary<string, string>
    {
        ["CalendarSpecification.Expanding_a_calendar_is_refused_by_name"] = "the client refuses the message by name before the server is asked",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
