using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.Cli.Installation;

/// <summary>A database file.</summary>
/// <param name="name">What people call it.</param>
/// <param name="organization">Its organization.</param>
internal sealed class LocalEnvironment(string name, LocalOrganization organization) : TargetEnvironment
{
    /// <inheritdoc/>
    public override string Name { get; } = name;

    /// <inheritdoc/>
    public override IOrganizationService Service => organization.AdminService;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, TableColumns> Tables(IReadOnlyCollection<string> names, IReadOnlyCollection<Guid> ids)
    {
        var asked = new RetrieveAllEntitiesRequest { EntityFilters = EntityFilters.Attributes };
        return ((RetrieveAllEntitiesResponse)Service.Execute(asked)).EntityMetadata
            .Where(table => names.Contains(table.LogicalName) || (table.MetadataId is { } id && ids.Contains(id)))
            .ToDictionary(table => table.LogicalName, Of, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public override void EnableQueues(string table) => Service.Execute(new UpdateEntityRequest
    {
        Entity = new EntityMetadata { LogicalName = table, IsValidForQueue = new BooleanManagedProperty(true) },
    });

    /// <inheritdoc/>
    public override SolutionJob Start(string message, IReadOnlyDictionary<string, object> parameters)
    {
        var request = new OrganizationRequest(message);
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        var results = Service.Execute(request).Results;
        return new SolutionJob(
            (Guid)results["AsyncOperationId"],
            results.TryGetValue("ImportJobKey", out var key) && Guid.TryParse((string)key, out var job) ? job : null);
    }

    /// <inheritdoc/>
    public override void RunJobs() => organization.DrainAsyncOperations();

    /// <inheritdoc/>
    public override void Dispose() => organization.Dispose();

    private static TableColumns Of(EntityMetadata table) => new(
        table.LogicalName,
        table.MetadataId ?? Guid.Empty,
        table.Attributes.ToDictionary(column => column.LogicalName, column => column.MetadataId ?? Guid.Empty, StringComparer.Ordinal),
        table.IsValidForQueue?.Value == true);
}
