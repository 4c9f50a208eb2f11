using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Mapping;

/// <summary>
/// InitializeFrom: a row with the mapped values of another one, for the caller to complete and create. Nothing is stored.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.initializefromrequest.</remarks>
internal sealed class InitializeFromHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "InitializeFrom";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var moniker = scope.Required<EntityReference>("EntityMoniker");
        var target = scope.Catalog.Table(scope.Required<string>("TargetEntityName"));
        scope.Access.RequirePrivilege(PrivilegeNames.Of(AccessRight.Create, target));
        var source = scope.Service.Retrieve(moniker.LogicalName, RowReader.RequireId(scope, moniker), new ColumnSet(true));
        if (!ColumnMaps.Any(scope.Transaction, source.LogicalName, target.LogicalName))
        {
            throw DataverseFault.NotSupported(
                $"InitializeFrom from '{source.LogicalName}' to '{target.LogicalName}': no entity map joins them. Import a solution with one");
        }

        var row = ColumnMaps.NewRow(scope.Transaction, source, target.LogicalName);
        RemoveOthers(row, target, scope.Optional<TargetFieldType>("TargetFieldType"));
        return new InitializeFromResponse { Results = { ["Entity"] = row } };
    }

    private static void RemoveOthers(Entity row, TableDefinition table, TargetFieldType wanted)
    {
        foreach (var column in table.Columns)
        {
            if (!IsWanted(column, wanted))
            {
                row.Attributes.Remove(column.LogicalName);
            }
        }
    }

    private static bool IsWanted(ColumnDefinition column, TargetFieldType wanted) => wanted switch
    {
        TargetFieldType.All => true,
        TargetFieldType.ValidForCreate => column.IsValidForCreate,
        TargetFieldType.ValidForUpdate => column.IsValidForUpdate,
        TargetFieldType.ValidForRead => column.IsValidForRead,
        _ => throw DataverseFault.InvalidArgument(
            $"TargetFieldType {(int)wanted} is unknown. It is one of {string.Join(", ", Enum.GetNames<TargetFieldType>())}."),
    };
}
