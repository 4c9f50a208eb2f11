using System;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Purchases;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Purchases;

/// <summary>
/// Refuses a row of a buying center that says nothing, and the same role of the same person twice; completes name and key. Of two that are created
/// at the same moment, neither of which sees the other, the alternate key lets one through.
/// </summary>
/// <remarks>
/// A merge gives rows to the lead or contact that stays, and their keys go on naming the one that went: else a person whom both leads knew would
/// keep them from being merged. Who is there twice then counts once.
/// </remarks>
[Step("Create", BuyingRoleTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    BuyingRoleTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(CheckBuyingRoleOnSave), typeof(BuyingRoleDraft), typeof(SavedRow) },
    PreImage = new[] { typeof(CheckBuyingRoleOnSave), typeof(BuyingRoleDraft), typeof(SavedRow) })]
[Step(
    MessageNames.SetState,
    BuyingRoleTable.LogicalName,
    StepStage.PreOperation,
    PreImage = new[] { typeof(CheckBuyingRoleOnSave), typeof(BuyingRoleDraft), typeof(SavedRow) })]
[Columns(BuyingRoleTable.Name, BuyingRoleTable.Key)]
public sealed class CheckBuyingRoleOnSave : AlignmentPlugin
{
    private const string Contact = "contact";
    private const string ContactName = "fullname";

    private static readonly string[] Checked = DeclaredColumns.Of(typeof(CheckBuyingRoleOnSave), typeof(BuyingRoleDraft), typeof(SavedRow));

    private protected override void Run(PluginScope scope)
    {
        if (OwnWork.IsProven(scope) || !SavedRow.IsTouched(scope, Checked) || IsGivenAway(scope))
        {
            return;
        }

        if (scope.Writes is { } target && target.GetAttributeValue<EntityReference>(BuyingRoleTable.ContactId) is { } contact)
        {
            target[BuyingRoleTable.Name] = NameOf(scope, contact);
        }

        // What is deactivated is compared with nothing and stands in nobody's way.
        Complete(scope, SavedRow.Of(scope) is { } row ? KeyOf(scope, row) : null);
    }

    private static string KeyOf(PluginScope scope, IRecordValues row)
    {
        var draft = new BuyingRoleDraft(row);
        if (draft.Problems() is { Count: > 0 } problems)
        {
            throw new ProblemException(problems);
        }

        var query = new QueryExpression(BuyingRoleTable.LogicalName) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(BuyingRoleTable.Key, ConditionOperator.Equal, draft.Key);
        query.Criteria.AddCondition(BuyingRoleTable.Id, ConditionOperator.NotEqual, scope.Context.PrimaryEntityId);
        return scope.SystemService.RetrieveMultiple(query).Entities.Any()
            ? throw new ProblemException(Problems.BuyingRoleTaken(row.Value(BuyingRoleTable.Name).AsText ?? ""))
            : draft.Key;
    }

    private static string? NameOf(PluginScope scope, EntityReference contact) =>
        scope.SystemService.Retrieve(Contact, contact.Id, new ColumnSet(ContactName)).GetAttributeValue<string>(ContactName);

    private static bool IsGivenAway(PluginScope scope)
    {
        if (scope.IsCreate || scope.Writes is not { } target)
        {
            return false;
        }

        var written = new EntityValues(target);
        return Array.Exists(
            [BuyingRoleTable.LeadId, BuyingRoleTable.ContactId],
            column => written.Has(column) && Reparenting.Is(scope, written.Value(column), scope.PreImage.Value(column)));
    }

    // Whatever a request says of it. SetState carries no Target to write it into.
    private static void Complete(PluginScope scope, string? key)
    {
        if (scope.Writes is { } target)
        {
            target[BuyingRoleTable.Key] = key;
            return;
        }

        var row = new Entity(BuyingRoleTable.LogicalName, scope.Context.PrimaryEntityId) { [BuyingRoleTable.Key] = key };
        OwnWork.Do(scope, () => scope.SystemService.Update(row));
    }
}
