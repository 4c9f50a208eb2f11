using System;
using System.Text.RegularExpressions;
using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.LocalDataverse.Solutions.Customization;

/// <summary>
/// Schema names of custom definitions: the prefix of a publisher, an underscore, letters, digits and underscores
/// (https://learn.microsoft.com/power-apps/maker/data-platform/create-solution#solution-publisher).
/// </summary>
internal static partial class CustomName
{
    /// <summary>Refuses a name that no custom definition can have.</summary>
    /// <param name="solution">The solution that gets the definition; its publisher's prefix is asked for where it is named.</param>
    /// <param name="kind">What is named, for the fault.</param>
    /// <param name="name">The schema name.</param>
    /// <returns>The name.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">The name is missing, or has no valid prefix (0x80040203).</exception>
    public static string Require(UnmanagedSolution solution, string kind, string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw DataverseFault.InvalidArgument($"The {kind} has no SchemaName.");
        }

        var fits = Pattern().IsMatch(name)
            && !name.StartsWith("mscrm", StringComparison.OrdinalIgnoreCase)
            && (solution.Prefix is not { } prefix || name.StartsWith(prefix + "_", StringComparison.OrdinalIgnoreCase));
        return fits
            ? name
            : throw DataverseFault.InvalidArgument(
                $"The schema name '{name}' of the {kind} is not valid. Custom attribute, entity, entity relationship, optionset and "
                + "entitykey names must start with a valid customization prefix. The prefix for the specified component should match the prefix set "
                + $"for the publisher of the solution{(solution.Prefix is { } expected ? $" ({expected})" : string.Empty)}.");
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{1,7}_[A-Za-z0-9_]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
