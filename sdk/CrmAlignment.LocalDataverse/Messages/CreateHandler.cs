using System;
using CrmAlignment.LocalDataverse.Messages.Duplicates;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>Create: one row, and the related rows it carries.</summary>
internal sealed class CreateHandler(RowWriter writer, Action<IRequestScope> afterCreate) : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "Create";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var target = scope.Required<Entity>("Target");
        DuplicateDetection.Require(scope, target);
        var draft = writer.Insert(scope, RelatedRows.CreateReferenced(scope, target));
        ShowInPrimary(scope, draft);
        RelatedRows.Create(scope, draft, target.RelatedEntities);
        afterCreate(scope);
        ShowInTarget(target, draft);
        var response = new CreateResponse();
        response.Results["id"] = draft.Id;
        return response;
    }

    // What was found in Target is the request's own.
    private static void ShowInPrimary(IRequestScope scope, RowDraft draft)
    {
        if (scope.Primary is { } primary && primary.LogicalName == draft.Table.LogicalName)
        {
            primary.Id = draft.Id;
        }
        else
        {
            scope.Primary = new EntityReference(draft.Table.LogicalName, draft.Id);
        }
    }

    // Steps after the operation find the new id in Target.
    private static void ShowInTarget(Entity target, RowDraft draft)
    {
        if (draft.Scope.OwnsTarget)
        {
            target.Id = draft.Id;
            target[draft.Table.PrimaryIdColumn] = draft.Id;
        }
    }
}
