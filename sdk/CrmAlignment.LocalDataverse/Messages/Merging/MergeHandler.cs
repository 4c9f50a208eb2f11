using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Teams;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Merging;

/// <summary>
/// Merge: the target gets the columns of UpdateContent and everything that belongs to the subordinate, which is deactivated and names
/// the target as its master. What it does inside runs the steps of Update, Associate and Disassociate (assumed: no page lists them).
/// </summary>
/// <remarks>
/// Source: https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.mergerequest. The privileges:
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2013/developers-guide/gg334602(v=crm.6), which lists those of the merged
/// table and of activities, and none of any other table whose rows follow.
/// </remarks>
/// <param name="runsStepsOfMergedRows">Whether rows that follow the target are written by messages, whose steps run.</param>
internal sealed class MergeHandler(bool runsStepsOfMergedRows) : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "Merge";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        scope.Access.RequirePrivilege("prvMerge");
        var target = scope.Required<EntityReference>("Target");
        MergedTables.Require(target.LogicalName);
        RequirePrivileges(scope, target.LogicalName);
        target = new EntityReference(target.LogicalName, RowReader.RequireId(scope, target));
        var subordinate = new EntityReference(target.LogicalName, scope.Required<Guid>("SubordinateId"));
        RequireTwo(target, subordinate);
        RequireActive(scope, subordinate);
        RequireActive(scope, target);

        Update(scope, target);
        if (scope.Optional<bool>("PerformParentingChecks"))
        {
            RequireSameParents(scope, target, subordinate);
        }

        AccessTeams.Merge(scope, subordinate, target);
        new MergedRelations(scope, subordinate, target, runsStepsOfMergedRows).Move();
        Deactivate(scope, subordinate, target);
        return new MergeResponse();
    }

    private static void RequirePrivileges(IRequestScope scope, string table)
    {
        foreach (var right in new[] { AccessRight.Read, AccessRight.Write, AccessRight.Append, AccessRight.AppendTo, AccessRight.Share })
        {
            scope.Access.RequirePrivilege(PrivilegeNames.Of(right, scope.Catalog.Table(table)));
        }
    }

    private static void RequireTwo(EntityReference target, EntityReference subordinate)
    {
        if (target.Id == subordinate.Id)
        {
            throw DataverseFault.InvalidArgument(
                $"The {target.LogicalName} {target.Id} cannot be merged into itself: Target and SubordinateId are the same row.");
        }
    }

    private static void RequireActive(IRequestScope scope, EntityReference row)
    {
        const int Active = 0;
        var stored = scope.Transaction.Retrieve(row.LogicalName, row.Id)
            ?? throw DataverseFault.ObjectDoesNotExist(scope.Catalog.Table(row.LogicalName).SchemaName, row.Id);
        scope.Access.Require(stored, AccessRight.Write);
        if (stored["statecode"] is int state and not Active)
        {
            throw DataverseFault.InvalidOperation(
                $"The {row.LogicalName} {row.Id} cannot be merged: its state is {state}, and only active rows can. Activate it first.");
        }
    }

    private static void Update(IRequestScope scope, EntityReference target)
    {
        if (scope.Optional<Entity>("UpdateContent") is not { Attributes.Count: > 0 } content)
        {
            return;
        }

        if (content.LogicalName != target.LogicalName)
        {
            throw DataverseFault.InvalidArgument(
                $"UpdateContent is a row of '{content.LogicalName}'; it must be one of '{target.LogicalName}', as Target is.");
        }

        var update = RequestCopy.CopyOf(content);
        update.Id = target.Id;
        update.Attributes.Remove(scope.Catalog.Table(target.LogicalName).PrimaryIdColumn);
        scope.Service.Update(update);
    }

    // After UpdateContent, which may give the target the subordinate's parent.
    private static void RequireSameParents(IRequestScope scope, EntityReference target, EntityReference subordinate)
    {
        var kept = scope.Transaction.Retrieve(target.LogicalName, target.Id)!;
        var lost = scope.Transaction.Retrieve(subordinate.LogicalName, subordinate.Id)!;
        foreach (var column in MergedTables.ParentColumns(target.LogicalName))
        {
            if (lost[column] is RowReference parent && !Equals(kept[column], parent) && parent.Id != target.Id)
            {
                throw DataverseFault.InvalidOperation(
                    $"The {target.LogicalName} {target.Id} and its subordinate {subordinate.Id} are differently parented ('{column}'), "
                    + $"and PerformParentingChecks is set. Set '{column}' in UpdateContent, or merge without the check.");
            }
        }
    }

    private static void Deactivate(IRequestScope scope, EntityReference subordinate, EntityReference target)
    {
        scope.Service.Update(new Entity(subordinate.LogicalName, subordinate.Id)
        {
            ["statecode"] = new OptionSetValue(MergedTables.InactiveState(subordinate.LogicalName)),
        });

        // Only the platform writes these columns.
        scope.Transaction.Update(subordinate.LogicalName, subordinate.Id, new Dictionary<string, object?>
        {
            ["masterid"] = new RowReference(target.LogicalName, target.Id),
            ["merged"] = true,
        });
    }
}
