using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model;
using NodaTime;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>Every environment variable of the package is there, with a value that the product knows.</summary>
internal sealed class VariablesCheck : ICheck
{
    private static readonly Dictionary<string, string[]> Choices = new(StringComparer.Ordinal)
    {
        [Publisher.AcceptanceOwnerVariable] = [Publisher.AcceptanceOwnerCaller, Publisher.AcceptanceOwnerKeep],
        [Publisher.NoSetPolicyVariable] = ["Pass", "Refuse"],
        [Publisher.ReasonPolicyVariable] = ["Required", "Optional"],
        [Publisher.NotificationsVariable] = [
            Publisher.NotificationsApp, Publisher.NotificationsEmail, Publisher.NotificationsAppAndEmail, Publisher.NotificationsOff],
    };

    /// <inheritdoc/>
    public string Name => "variables";

    /// <inheritdoc/>
    public CheckFinding Look(Examination examination)
    {
        var missing = examination.Differences.Variables().Select(difference => difference.Name).ToList();
        if (missing.Count > 0)
        {
            return CheckFinding.Of(CheckLevel.Error, "Missing", missing, "Run crma deploy.");
        }

        var variables = examination.Installed.Variables.Where(variable => examination.Product.Variables.ContainsKey(variable.Name)).OrderBy(variable => variable.Name, StringComparer.Ordinal).ToList();
        var unknown = variables.Where(variable => !IsKnown(variable)).Select(variable => $"{variable.Name} is \"{variable.Value}\"").ToList();
        return unknown.Count == 0
            ? CheckFinding.Ok(string.Join(", ", variables.Select(variable => $"{variable.Name} is {variable.Value ?? "empty"}")) + ".")
            : CheckFinding.Of(CheckLevel.Error, "Values that the product does not know (CRMA9006, CRMA5004)", unknown, $"Set {string.Join("; ", Choices.Select(choice => $"{choice.Key} to {string.Join(" or ", choice.Value)}"))}; the time zone to a Windows or IANA id.");
    }

    private static bool IsKnown(VariableValue variable) => variable.Value is not { Length: > 0 } value
        || (Choices.TryGetValue(variable.Name, out var values) ? values.Contains(value, StringComparer.OrdinalIgnoreCase)
            : variable.Name != Publisher.TimeZoneVariable || IsZone(value));

    private static bool IsZone(string value) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(value) is not null || TimeZoneInfo.TryConvertWindowsIdToIanaId(value, out _);
}
