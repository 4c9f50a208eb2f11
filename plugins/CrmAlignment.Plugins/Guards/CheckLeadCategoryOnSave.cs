using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Guards;

/// <summary>
/// Refuses a second default lead category, and the deletion of one that rows name; of two that become default at the same moment, neither of
/// which sees the other, the alternate key that only the default fills lets one through.
/// </summary>
[Step("Create", LeadCategoryTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    LeadCategoryTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(CheckLeadCategoryOnSave), typeof(SavedRow) },
    PreImage = new[] { typeof(CheckLeadCategoryOnSave), typeof(SavedRow) })]
[Step(
    MessageNames.SetState,
    LeadCategoryTable.LogicalName,
    StepStage.PreOperation,
    PreImage = new[] { typeof(CheckLeadCategoryOnSave), typeof(SavedRow) })]
[Step("Delete", LeadCategoryTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(CheckLeadCategoryOnSave) })]
[Columns(LeadCategoryTable.Name, LeadCategoryTable.IsDefault, LeadCategoryTable.DefaultKey)]
public sealed class CheckLeadCategoryOnSave : AlignmentPlugin
{
    private static readonly string[] Checked = DeclaredColumns.Of(typeof(CheckLeadCategoryOnSave), typeof(SavedRow));

    private protected override void Run(PluginScope scope)
    {
        if (scope.IsDelete)
        {
            RefuseInUse(scope);
        }
        else if (!OwnWork.IsProven(scope) && SavedRow.IsTouched(scope, Checked))
        {
            Check(scope, SavedRow.Of(scope));
        }
    }

    private static void Check(PluginScope scope, IRecordValues? category)
    {
        var isDefault = category?.Value(LeadCategoryTable.IsDefault).AsBoolean == true;
        if (isDefault && OtherDefault(scope) is { } other)
        {
            throw new ProblemException(Problems.SecondDefaultCategory(LeadCategories.NameOf(other)))
            {
                Record = category!.Value(LeadCategoryTable.Name).AsText,
            };
        }

        KeepKey(scope, isDefault ? LeadCategories.KeyOfDefault : null);
    }

    // The platform would refuse it as well, for the lookups restrict it, but does not say where the category is used.
    private static void RefuseInUse(PluginScope scope)
    {
        var name = scope.PreImage.Value(LeadCategoryTable.Name).AsText ?? scope.Context.PrimaryEntityId.ToString("D");
        if (LeadCategories.ReferringTables(scope.SystemService, scope.Context.PrimaryEntityId).FirstOrDefault() is { } table)
        {
            throw new ProblemException(Problems.CategoryInUse(name, table));
        }
    }

    // Whatever a request says of it. SetState carries no Target to write it into.
    private static void KeepKey(PluginScope scope, string? key)
    {
        if (scope.Writes is { } target)
        {
            target[LeadCategoryTable.DefaultKey] = key;
        }
        else if (scope.PreImage.Value(LeadCategoryTable.DefaultKey).AsText != key)
        {
            var change = new Entity(LeadCategoryTable.LogicalName, scope.Context.PrimaryEntityId) { [LeadCategoryTable.DefaultKey] = key };
            OwnWork.Do(scope, () => scope.SystemService.Update(change));
        }
    }

    private static Entity? OtherDefault(PluginScope scope) =>
        LeadCategories.Defaults(scope.SystemService).FirstOrDefault(other => other.Id != scope.Context.PrimaryEntityId);
}
