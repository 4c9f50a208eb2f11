using System;
using System.Globalization;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// What an assessment's evidence says of the set; carried from the PreOperation step to the PostOperation step without a request.
/// </summary>
/// <param name="Name">Name of the set.</param>
/// <param name="Version">Version of the set.</param>
/// <param name="Threshold">Points that it needs.</param>
[Columns(CriteriaSetTable.Name, CriteriaSetTable.Version, CriteriaSetTable.Threshold)]
internal sealed record AssessedSet(string Name, int Version, int Threshold)
{
    private const string VariablePrefix = "crma.criteriaset.";

    /// <summary>
    /// Leaves the set for the later steps of the operation
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/understand-the-data-context#shared-variables).
    /// </summary>
    public static void Remember(IPluginExecutionContext context, CriteriaSet set) =>
        context.SharedVariables[VariablePrefix + set.Id.ToString("N")] =
        string.Join(
            "|", set.Version.ToString(CultureInfo.InvariantCulture), set.Threshold.ToString(CultureInfo.InvariantCulture), set.Name);

    /// <summary>Finds what was left in this operation or in one around it, else reads the set.</summary>
    public static AssessedSet Recall(PluginScope scope, Guid setId)
    {
        for (var context = scope.Context; context is not null; context = context.ParentContext)
        {
            if (context.SharedVariables.TryGetValue(VariablePrefix + setId.ToString("N"), out var value) && value is string text)
            {
                var parts = text.Split(['|'], 3);
                return new AssessedSet(
                    parts[2], int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
            }
        }

        var row = scope.SystemService.Retrieve(
            CriteriaSetTable.LogicalName,
            setId,
            new ColumnSet(DeclaredColumns.Of(typeof(AssessedSet))));
        return new AssessedSet(
            row.GetAttributeValue<string>(CriteriaSetTable.Name) ?? "",
            row.GetAttributeValue<int>(CriteriaSetTable.Version),
            row.GetAttributeValue<int>(CriteriaSetTable.Threshold));
    }
}
