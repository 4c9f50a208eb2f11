using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Specification.Environments;

/// <summary>
/// Messages of the organization service that the Web API of the platform does not have.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/actions and .../functions list those that it has.
/// </summary>
internal static class NotInWebApi
{
    /// <summary>What is said of each message.</summary>
    public static readonly FrozenDictionary<string, string> Reasons = new Dictionary<string, string>
    {
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
