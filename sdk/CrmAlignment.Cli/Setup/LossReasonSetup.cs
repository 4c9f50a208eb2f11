using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.Cli.Setup;

/// <summary>
/// Brings the reasons for which deals of a file were lost into an organization, as status reasons of lost opportunities: there the platform
/// keeps them, and reports count by them.
/// </summary>
internal static class LossReasonSetup
{
    /// <summary>More different texts than these are notes and no list of reasons: none of them becomes one. Chosen by this project.</summary>
    public const int MostReasons = 50;

    private const string Table = "opportunity";
    private const string Column = "statuscode";
    private const int Lost = 2;
    private const int English = 1033;

    /// <summary>The different reasons, each as it was written first; letter case does not tell two apart.</summary>
    /// <param name="written">What the lines say; null or empty where they say nothing.</param>
    public static IReadOnlyList<string> Of(IEnumerable<string?> written) =>
        [.. written.OfType<string>().Where(reason => reason.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Makes those that are missing.</summary>
    /// <param name="service">Service of the system administrator.</param>
    /// <param name="reasons">The reasons, as <see cref="Of"/> gives them.</param>
    /// <returns>Their numbers; none where there are more than <see cref="MostReasons"/>.</returns>
    public static IReadOnlyDictionary<string, int> Prepare(IOrganizationService service, IReadOnlyList<string> reasons)
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        if (reasons.Count is 0 or > MostReasons)
        {
            return numbers;
        }

        foreach (var option in Known(service))
        {
            numbers.TryAdd(option.Label.UserLocalizedLabel?.Label ?? "", option.Value!.Value);
        }

        foreach (var reason in reasons.Where(reason => !numbers.ContainsKey(reason)).ToList())
        {
            numbers.Add(reason, Insert(service, reason));
        }

        return numbers;
    }

    private static IEnumerable<StatusOptionMetadata> Known(IOrganizationService service)
    {
        var answer = (RetrieveAttributeResponse)service.Execute(new RetrieveAttributeRequest { EntityLogicalName = Table, LogicalName = Column });
        return ((StatusAttributeMetadata)answer.AttributeMetadata).OptionSet.Options.Cast<StatusOptionMetadata>().Where(option => option.State == Lost);
    }

    private static int Insert(IOrganizationService service, string reason) => ((InsertStatusValueResponse)service.Execute(new InsertStatusValueRequest
    {
        EntityLogicalName = Table,
        AttributeLogicalName = Column,
        StateCode = Lost,
        Label = new Label(reason, English),
    })).NewOptionValue;
}
