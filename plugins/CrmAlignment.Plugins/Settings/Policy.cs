using System;
using CrmAlignment.Domain.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Settings;

/// <summary>A policy of the organization: an environment variable that names one of a few ways.</summary>
internal static class Policy
{
    /// <summary>Reads the way that is chosen, in one request; the first is the default.</summary>
    /// <param name="systemService">Acts as SYSTEM.</param>
    /// <param name="variable">Schema name of the variable.</param>
    /// <param name="ways">The ways there are, compared without regard to case.</param>
    /// <exception cref="ProblemException">CRMA9006: the variable has another value; names those there are.</exception>
    public static string Read(IOrganizationService systemService, string variable, params string[] ways)
    {
        var value = EnvironmentVariable.Read(systemService, variable) ?? ways[0];
        return Array.Find(ways, way => string.Equals(way, value, StringComparison.OrdinalIgnoreCase))
            ?? throw new ProblemException(Problems.PolicyUnknown(variable, value, ways));
    }
}
