using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Cascades;
using CrmAlignment.LocalDataverse.Messages.Duplicates;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>Update: columns of one row, found by id or by alternate key.</summary>
internal sealed class UpdateHandler(RowWriter writer) : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "Update";

    /// <summary>The id of the row that Target names.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="target">Target.</param>
    /// <returns>The id.</returns>
    public static Guid IdOf(IRequestScope scope, Entity target)
    {
        if (target.Id != Guid.Empty)
        {
            return target.Id;
        }

        var table = scope.Catalog.Table(target.LogicalName);
        if (target.Attributes.TryGetValue(table.PrimaryIdColumn, out var value) && value is Guid id && id != Guid.Empty)
        {
            return id;
        }

        return target.KeyAttributes.Count > 0
            ? RowReader.FindByKey(scope, target.LogicalName, target.KeyAttributes) ?? throw DataverseFault.NotFoundByEntityKey(target.LogicalName, RowReader.Describe(target.KeyAttributes))
            : throw DataverseFault.InvalidArgument($"The row of '{target.LogicalName}' to update has no id and no alternate key.");
    }

    /// <inheritdoc/>
    public void Prepare(IRequestScope scope)
    {
        var target = scope.Required<Entity>("Target");
        scope.Primary = new EntityReference(target.LogicalName, IdOf(scope, target));
        if (scope.OwnsTarget)
        {
            target.Id = scope.Primary.Id;
        }
    }

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var target = scope.Required<Entity>("Target");
        var id = scope.Primary!.Id;
        var version = RowWriter.ExpectedVersion(scope, scope.Catalog.Table(target.LogicalName), target.RowVersion);
        DuplicateDetection.Require(scope, target);
        var draft = writer.Update(scope, RelatedRows.CreateReferenced(scope, target), id, version);
        OwnerCascade.Apply(draft);
        RelatedRows.Create(scope, draft, target.RelatedEntities);
        return new UpdateResponse();
    }
}
