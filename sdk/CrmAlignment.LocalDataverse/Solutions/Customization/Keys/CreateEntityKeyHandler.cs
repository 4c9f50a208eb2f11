using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Keys;

/// <summary>
/// CreateEntityKey (https://learn.microsoft.com/power-apps/developer/data-platform/define-alternate-keys-entity). The index is there when
/// the message returns; where rows have equal values the message is refused, instead of a job that fails later.
/// </summary>
internal sealed class CreateEntityKeyHandler : IMessageHandler
{
    private const int MostKeys = 10;
    private const int MostColumns = 16;

    private static readonly HashSet<ColumnType> Types =
    [
        ColumnType.Decimal, ColumnType.Integer, ColumnType.String, ColumnType.DateTime, ColumnType.Lookup, ColumnType.Customer,
        ColumnType.Owner, ColumnType.Choice,
    ];

    /// <inheritdoc/>
    public string Name => "CreateEntityKey";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CustomizationPrivilege.Require(scope, "prvCreateEntityKey");
        var solution = UnmanagedSolution.Of(scope);
        var given = scope.Required<EntityKeyMetadata>("EntityKey");
        var table = scope.Catalog.Table(scope.Required<string>("EntityName"));
        var name = CustomName.Require(solution, "key", given.SchemaName ?? given.LogicalName).ToLowerInvariant();
        var columns = given.KeyAttributes ?? [];
        Check(table, name, columns);

        var key = new KeyDefinition(name, columns) { Label = LabelTexts.Of(given.DisplayName) };
        scope.Transaction.ApplyCatalog(scope.Catalog.WithTable(table.WithKey(key)));
        solution.Add(table.LogicalName, MetadataComponents.OfKey(table.LogicalName, name));
        return new CreateEntityKeyResponse { Results = { ["EntityKeyId"] = MetadataIds.OfKey(table.LogicalName, name) } };
    }

    private static void Check(TableDefinition table, string name, string[] columns)
    {
        if (table.Keys.Any(key => key.LogicalName == name))
        {
            throw DataverseFault.Of(
                DataverseErrorCode.EntityKeyNameExists,
                $"An entity key with the name {name} already exists on entity {table.LogicalName}.");
        }

        if (columns.Length is 0 or > MostColumns || columns.Distinct().Count() != columns.Length)
        {
            throw DataverseFault.InvalidArgument(
                $"An alternate key has 1 to {MostColumns} different columns; {string.Join(", ", columns)} were given.");
        }

        if (table.FindKey(columns) is { } same)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.EntityKeyWithSelectedAttributesExists,
                $"An entity key with the selected attributes already exists on entity. It is {same.LogicalName} of {table.LogicalName}.");
        }

        if (table.Keys.Length >= MostKeys)
        {
            throw DataverseFault.InvalidArgument(
                $"The table '{table.LogicalName}' has {MostKeys} alternate keys, which is the most there can be.");
        }

        if (Array.Find(columns, column => !Types.Contains(table.Column(column).Type)) is { } wrong)
        {
            throw DataverseFault.InvalidArgument(
                $"The column '{wrong}' of '{table.LogicalName}' is of the type {table.Column(wrong).Type}, which cannot be part of a key.");
        }
    }
}
