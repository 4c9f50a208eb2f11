using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Solutions.Components;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Columns;

/// <summary>
/// UpdateAttribute (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.updateattributerequest): labels, limits, formats,
/// defaults and security. Options of choices have messages of their own.
/// </summary>
internal sealed class UpdateAttributeHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "UpdateAttribute";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CustomizationPrivilege.Require(scope, "prvWriteAttribute");
        var solution = UnmanagedSolution.Of(scope);
        var table = scope.Catalog.Table(scope.Required<string>("EntityName"));
        var given = scope.Required<AttributeMetadata>("Attribute");
        var known = table.Column(given.LogicalName ?? throw DataverseFault.MissingParameter(scope.Message, "Attribute.LogicalName"));
        var changed = ChangedColumn.Of(known, given, scope.Required<bool>("MergeLabels"));
        RequireAccess(scope, table.LogicalName, known, changed);
        scope.Transaction.ApplyCatalog(scope.Catalog.WithTable(
            table.WithColumns([ColumnLimits.Check(table.LogicalName, changed) with { IsCustomized = true, IsOwn = true }])));
        AdministratorProfile.Follow(scope.Transaction);
        solution.Add(table.LogicalName, MetadataComponents.OfColumn(table.LogicalName, known.LogicalName));
        return new UpdateAttributeResponse();
    }

    private static void RequireAccess(IRequestScope scope, string table, ColumnDefinition known, ColumnDefinition changed)
    {
        if (known.IsSecured
            && !changed.IsSecured
            && scope.Access.User is { } user
            && new[] { ColumnRights.Read, ColumnRights.Create, ColumnRights.Update }.Any(right => !user.Columns.Allow(table, known, right)))
        {
            throw DataverseFault.Of(
                DataverseErrorCode.AttributePrivilegeInvalidToUnsecure,
                "You must have sufficient permissions for a secured field before you can change its field level security. "
                    + $"Column '{known.LogicalName}' of '{table}', user {user.UserId}.");
        }
    }
}
