using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Settings;

/// <summary>Business unit that the record being saved will belong to: that of its owner.</summary>
internal sealed class OwningUnit(PluginScope scope, Entity target, IRecordValues? stored)
{
    /// <summary>Column of the owning business unit.</summary>
    public const string Column = "owningbusinessunit";

    /// <summary>Table of business units.</summary>
    public const string Table = "businessunit";

    private const string OwnerColumn = "ownerid";

    private Guid? _id;

    /// <summary>Whether the save decides the owner: it creates the record, or gives it to another.</summary>
    public bool Changes =>
        stored is null || (NewOwner is { } owner && owner.Id != stored.Value(OwnerColumn).AsId);

    /// <summary>Id of the business unit; costs a request when the owner is not the calling user.</summary>
    public Guid Id => _id ??= NewOwner is { } owner && owner.Id != scope.Context.UserId ? Of(owner) : scope.Context.BusinessUnitId;

    private EntityReference? NewOwner => target.GetAttributeValue<EntityReference>(OwnerColumn);

    private Guid Of(EntityReference owner) =>
        scope.SystemService.Retrieve(owner.LogicalName, owner.Id, new ColumnSet("businessunitid")).GetAttributeValue<EntityReference>("businessunitid").Id;
}
